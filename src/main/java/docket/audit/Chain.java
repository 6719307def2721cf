package docket.audit;

import docket.platform.Keys;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the mac of each seal, of the mac before it and of all that the sealed line says. */
final class Chain {

    /** The mac before the first. */
    static final byte[] START = {};

    private static final String PURPOSE = "audit";
    private static final int NULL = -1;

    private final Keys keys;

    Chain(Keys keys) {
        this.keys = keys;
    }

    /** The mac of a line whose columns are these, after the line of that mac. */
    byte[] next(byte[] before, List<@Nullable String> columns) {
        return keys.mac(PURPOSE, before, canonical(columns));
    }

    /**
     * Each value after its length, so that no two lines have the same bytes. NULLs at the end are left out: a column that
     * the ledger gets later changes nothing of the lines before it.
     */
    static byte[] canonical(List<@Nullable String> columns) {
        int end = columns.size();
        while (end > 0 && columns.get(end - 1) == null) {
            end--;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (String value : columns.subList(0, end)) {
                if (value == null) {
                    out.writeInt(NULL);
                } else {
                    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
                    out.writeInt(utf8.length);
                    out.write(utf8);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Memory has no such failure", e);
        }
        return bytes.toByteArray();
    }
}
