package docket.tickets;

import docket.platform.Keys;
import docket.platform.Sha256;
import java.security.SecureRandom;
import java.sql.Types;
import java.util.HexFormat;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/**
 * The secret of a ticket's read-only link: 160 random bits. Who holds it may read that one ticket, so it is never logged;
 * the database has its SHA-256 to look it up by, and itself sealed only, because the API shows it again.
 */
public final class ReadHash {

    private static final String PURPOSE = "read-hash";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final byte[] bytes;

    private ReadHash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A new one, which nobody can guess. */
    public static ReadHash random() {
        byte[] bytes = new byte[20];
        RANDOM.nextBytes(bytes);
        return new ReadHash(bytes);
    }

    /** The 40 hex characters that the ticket's own account sees. */
    public String reveal() {
        return HexFormat.of().formatHex(bytes);
    }

    /** What it is looked up by. */
    public byte[] digest() {
        return digest(reveal());
    }

    static byte[] digest(String revealed) {
        return Sha256.of(revealed);
    }

    /** Seals it on its way into the database, and opens it on its way out. */
    static void sealIn(Jdbi jdbi, Keys keys) {
        jdbi.registerColumnMapper(
                ReadHash.class, (row, column, context) -> new ReadHash(keys.open(PURPOSE, row.getBytes(column))));
        jdbi.registerArgument(new AbstractArgumentFactory<ReadHash>(Types.BINARY) {
            @Override
            protected Argument build(ReadHash value, ConfigRegistry config) {
                byte[] sealed = keys.seal(PURPOSE, value.bytes);
                return (position, statement, context) -> statement.setBytes(position, sealed);
            }
        });
    }
}
