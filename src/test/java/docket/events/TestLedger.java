package docket.events;

import docket.TestDatabase;
import java.time.Clock;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** The ledger of the database that all tests of front doors share; nothing of it is sealed by itself. */
public final class TestLedger {

    private TestLedger() {}

    /** Its front door, without a transaction of its own. */
    public static Events events() {
        return new Events(TestDatabase.jdbi(), JsonMapper.shared(), Clock.systemUTC());
    }

    /** The details of its newest lines of a type, newest first. */
    public static List<String> details(String type, int limit) {
        return TestDatabase.jdbi()
                .withHandle(handle ->
                        handle.select("""
                        SELECT CAST(detail AS text)
                        FROM event
                        WHERE type = ?
                        ORDER BY id DESC
                        LIMIT ?
                        """, type, limit).mapTo(String.class).list());
    }
}
