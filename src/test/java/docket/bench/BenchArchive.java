package docket.bench;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * The years behind a desk: copies of the tickets that acts have made, put straight into the database, for by acts a million
 * would take too long. Of 33 copies one is open, of ten open ones one is the member's; each has an opening message, and a
 * title that ends in one of 20,000 machines.
 */
final class BenchArchive {

    private final Jdbi jdbi;
    private final long memberId;

    BenchArchive(Jdbi jdbi, long memberId) {
        this.jdbi = jdbi;
        this.memberId = memberId;
    }

    /** Adds copies until there are that many tickets. */
    void fill(int wanted) {
        jdbi.useTransaction(handle -> {
            handle.execute("SET LOCAL statement_timeout = 0");
            int missing = wanted
                    - handle.createQuery("SELECT count(*) FROM ticket")
                            .mapTo(Integer.class)
                            .one();
            if (missing > 0) {
                copy(handle, missing);
                openMessages(handle);
            }
        });
    }

    private void copy(Handle handle, int missing) {
        handle.createUpdate("""
                        WITH made AS (
                            SELECT *, row_number() OVER (ORDER BY id) - 1 AS place, count(*) OVER () AS many
                            FROM ticket)
                        INSERT INTO ticket (
                            account_id, person_id, category_id, department_id, priority_id, title, email_to, email_cc, status,
                            read_hash_digest, read_hash_sealed, created_at, updated_at, client_messages, assignee_id,
                            staff_updated_at)
                        SELECT account_id, person_id, category_id, department_id, priority_id,
                               title || ', host' || number % 20000, email_to, email_cc,
                               CASE WHEN number % 33 = 0 THEN 'open' ELSE 'closed' END,
                               sha256(gen_random_uuid()::text::bytea), read_hash_sealed,
                               now() - number * interval '30 s', now() - number * interval '30 s', 1,
                               CASE WHEN number % 330 < 33 THEN :member END,
                               now() - number * interval '30 s'
                        FROM generate_series(1, :missing) AS number
                        JOIN made ON place = number % many
                        ORDER BY number DESC""")
                .bind("member", memberId)
                .bind("missing", missing)
                .execute();
    }

    private static void openMessages(Handle handle) {
        handle.createUpdate("""
                        INSERT INTO message (
                            owner_id, ticket_id, author_id, by_staff, channel, title, content, attachments, created_at)
                        SELECT owner_id, id, person_id, false, 'api', title, :content, 0, created_at
                        FROM ticket
                        WHERE NOT EXISTS (SELECT FROM message WHERE message.owner_id = ticket.owner_id AND ticket_id = id)""").bind("content", BenchDesk.CONTENT).execute();
    }
}
