package docket.sheets;

import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** What a page took a thing for, in a hidden field: a digest of all that it showed. */
public final class Seen {

    private Seen() {}

    public static String of(Record thing) {
        byte[] shown = thing.toString().getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Sha256.of(shown), 0, 16);
    }

    /** Just that thing: any other is {@link Failure.Stale}. */
    public static <T extends Record> Expected<T> expected(String seen) {
        return now -> {
            if (!of(now).equals(seen)) {
                throw new Failure.Stale();
            }
        };
    }
}
