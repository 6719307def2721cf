package docket.pages;

import docket.platform.IdempotencyKeys;
import docket.platform.Sha256;
import java.util.HexFormat;
import java.util.List;
import java.util.function.LongSupplier;
import org.springframework.stereotype.Component;

/**
 * Does what a form asks for once, however often it is sent: by a double click, or again after a connection broke. A form
 * that was gone back to and says something else is another one.
 */
@Component
public class SentOnce {

    /** No token has this id. */
    private static final long PAGES = 0;

    private final IdempotencyKeys keys;

    SentOnce(IdempotencyKeys keys) {
        this.keys = keys;
    }

    /**
     * Acts, or finds what the same form made before; answers the id of it.
     *
     * @param personId who sent it
     * @param path where the form was sent
     * @param key of the form
     * @param said what was typed into it
     */
    public long act(long personId, String path, String key, List<String> said, LongSupplier act) {
        byte[] digest = Sha256.of(personId + "\0" + key + "\0" + String.join("\0", said));
        IdempotencyKeys.Name name =
                new IdempotencyKeys.Name(PAGES, path, HexFormat.of().formatHex(digest));
        return keys.once(name, digest, act).id();
    }
}
