package docket.bench;

import org.jdbi.v3.core.Jdbi;

/**
 * The years behind a desk: copies of the tickets that acts have made, put straight into the database, for by acts a million
 * would take too long. Of 33 copies one is open, of ten open ones one is the member's; each has an opening message, and a
 * title that ends in one of 20,000 machines.
 */
final class BenchArchive {

    /** At a time, the oldest first: a statement is done long before the pool loses patience with it. */
    private static final int PIECE = 20_000;

    private final Jdbi jdbi;
    private final long memberId;

    BenchArchive(Jdbi jdbi, long memberId) {
        this.jdbi = jdbi;
        this.memberId = memberId;
    }

    /** Adds copies of the oldest tickets, those that acts have made, until there are that many tickets. */
    void fill(int originals, int wanted) {
        for (int missing = wanted - count(); missing > 0; missing -= PIECE) {
            copy(originals, Math.max(1, missing - PIECE + 1), missing);
        }
    }

    private int count() {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM ticket")
                .mapTo(Integer.class)
                .one());
    }

    private void copy(int originals, int newest, int oldest) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        WITH original AS (
                            SELECT *, row_number() OVER (ORDER BY id) - 1 AS place
                            FROM ticket
                            ORDER BY id
                            LIMIT :originals),
                        copy AS (
                            INSERT INTO ticket (
                                account_id, person_id, category_id, department_id, priority_id, title, email_to, email_cc,
                                status, read_hash_digest, read_hash_sealed, created_at, updated_at, client_messages,
                                assignee_id, staff_updated_at)
                            SELECT account_id, person_id, category_id, department_id, priority_id,
                                   title || ', host' || number % 20000, email_to, email_cc,
                                   CASE WHEN number % 33 = 0 THEN 'open' ELSE 'closed' END,
                                   sha256(gen_random_uuid()::text::bytea), read_hash_sealed,
                                   now() - number * interval '30 s', now() - number * interval '30 s', 1,
                                   CASE WHEN number % 330 < 33 THEN :member END,
                                   now() - number * interval '30 s'
                            FROM generate_series(:newest, :oldest) AS number
                            JOIN original ON place = number % :originals
                            ORDER BY number DESC
                            RETURNING owner_id, id, person_id, title, created_at)
                        INSERT INTO message (
                            owner_id, ticket_id, author_id, by_staff, channel, title, content, attachments, created_at)
                        SELECT owner_id, id, person_id, false, 'api', title, :content, 0, created_at
                        FROM copy""")
                .bind("originals", originals)
                .bind("newest", newest)
                .bind("oldest", oldest)
                .bind("member", memberId)
                .bind("content", BenchDesk.CONTENT)
                .execute());
    }
}
