package docket.access;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** GET and HEAD change nothing, whatever they read: the database is the same before and after all of them. */
class ReadingTest {

    /** The mark of reading, last used and last seen; what was read is remembered, and nothing else. */
    private static final String MARKS = "'client_last_read_at', 'shown_message_id', 'last_used_at', 'used_at'";

    /** They move by themselves. */
    private static final List<String> CLOCKWORK =
            List.of("event_seal", "bookmark", "scheduled_tasks", "flyway_schema_history");

    @Test
    void all_that_can_be_read_is_read_and_the_database_is_as_before() {
        Cast cast = new Cast();
        Cast.Made made = cast.make(Thing.OWN);
        Map<String, Operation> reading = new LinkedHashMap<>();
        for (Operation operation : Operation.all()) {
            if (operation.method().equals("GET")) {
                reading.put(operation.path(made), operation);
            }
        }
        Map<String, String> before = digests();

        reading.forEach((path, operation) -> {
            Who who = operation.isOfStaff() ? Who.ADMIN : Who.OWNER;
            for (String method : List.of("GET", "HEAD")) {
                assertThat(cast.api(who)
                                .send(method, path, BodyPublishers.noBody())
                                .status())
                        .as(path)
                        .isEqualTo(200);
            }
        });

        assertThat(digests()).isEqualTo(before).isNotEmpty();
    }

    /** A digest of each table without the marks. */
    private static Map<String, String> digests() {
        Map<String, String> digests = new TreeMap<>();
        TestServer.part(Jdbi.class).useHandle(handle -> {
            List<String> tables = handle.select(
                            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'")
                    .mapTo(String.class)
                    .list();
            for (String table : tables) {
                if (!CLOCKWORK.contains(table)) {
                    digests.put(
                            table,
                            handle.select(
                                            "SELECT coalesce(md5(string_agg(line, '|' ORDER BY line)), '') FROM (SELECT CAST("
                                                    + "to_jsonb(one) - ARRAY[" + MARKS + "] AS text) AS line FROM "
                                                    + table
                                                    + " AS one) AS lines")
                                    .mapTo(String.class)
                                    .one());
                }
            }
        });
        return digests;
    }
}
