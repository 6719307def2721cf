package docket;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jdbi.v3.core.Jdbi;

/** Looks through the whole database of {@link TestServer} for a text. */
public final class Rows {

    private Rows() {}

    /** How many rows of all tables have it in any column, as it is or as bytes. */
    public static long with(String text) {
        return holding(text) + holding(HexFormat.of().formatHex(text.getBytes(StandardCharsets.US_ASCII)));
    }

    /** Bytes are searched as hexadecimal digits. */
    private static long holding(String text) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle
                        .select("SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                        .mapTo(String.class)
                        .list()
                        .stream()
                        .mapToLong(table -> handle.select(
                                        "SELECT count(*) FROM " + table
                                                + " AS row WHERE strpos(CAST(row AS text), ?) > 0",
                                        text)
                                .mapTo(Long.class)
                                .one())
                        .sum());
    }
}
