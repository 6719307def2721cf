package docket;

import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** What the ledger tells about one thing, for tests of acts that must be in it. */
public final class History {

    private History() {}

    /** The events of a thing, oldest first: {@code account.added}, {@code account.renamed}. */
    public static List<String> of(String kind, long id) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT type FROM event WHERE object_id = ? AND type LIKE ? ORDER BY id",
                                id,
                                kind + ".%")
                        .mapTo(String.class)
                        .list());
    }

    /** Whether each event of a thing has digests that differ, and each but its first says what the one before it left. */
    public static boolean isUnbroken(String kind, long id) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.createQuery("""
                                SELECT coalesce(bool_and(
                                    before_digest IS DISTINCT FROM after_digest
                                    AND before_digest IS NOT DISTINCT FROM left_digest), false)
                                FROM (
                                    SELECT before_digest, after_digest, lag(after_digest) OVER (ORDER BY id) AS left_digest
                                    FROM event
                                    WHERE object_id = :id AND type LIKE :kind) AS history
                                """)
                        .bind("id", id)
                        .bind("kind", kind + ".%")
                        .mapTo(Boolean.class)
                        .one());
    }
}
