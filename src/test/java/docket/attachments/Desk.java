package docket.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;

import docket.TestDatabase;
import docket.events.Actor;
import docket.events.Origin;
import docket.events.Permission;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Customers and their messages, as rows: enough of a desk to hold attachments. */
final class Desk {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Jdbi jdbi = TestDatabase.jdbi();

    Actor.Customer customer() {
        long account = one(
                "INSERT INTO account (name, created_at) VALUES (?, now()) RETURNING id",
                "Account " + NUMBER.incrementAndGet());
        long person = one("""
                INSERT INTO person (account_id, kind, name, sees_account, created_at)
                VALUES (?, 'api', 'Ann', true, now())
                RETURNING id
                """, account);
        return new Actor.Customer(account, person, true, Origin.COMMAND);
    }

    /** A member of staff without a right. */
    Actor.Staff staff() {
        long person = one(
                "INSERT INTO person (kind, name, created_at) VALUES ('staff', ?, now()) RETURNING id",
                "Anna " + NUMBER.incrementAndGet());
        return new Actor.Staff(person, Set.of(Permission.TICKETS_ANSWER), Set.of(), Origin.COMMAND);
    }

    /** A new ticket of the customer, with its first message. */
    Attachments.Holder message(Actor.Customer customer) {
        String number = "" + NUMBER.incrementAndGet();
        long category = one("INSERT INTO category (name) VALUES (?) RETURNING id", "Category " + number);
        long ticket = one("""
                INSERT INTO ticket (account_id, person_id, category_id, priority_id, title, email_to, email_cc, status,
                    read_hash_digest, read_hash_sealed, created_at, updated_at, client_messages)
                VALUES (?, ?, ?, 1, 'Disk failure', '{}', '{}', 'open', ?, '', now(), now(), 1)
                RETURNING id
                """, customer.accountId(), customer.personId(), category, number.getBytes(UTF_8));
        return reply(customer, customer.accountId(), ticket, false);
    }

    /** A further message of a ticket. */
    Attachments.Holder reply(Actor.Customer author, long ownerId, long ticketId, boolean internal) {
        long message = one("""
                INSERT INTO message (owner_id, ticket_id, author_id, by_staff, internal, channel, title, content,
                    attachments, created_at)
                VALUES (?, ?, ?, ?, ?, 'api', 'Disk failure', '…', 0, now())
                RETURNING id
                """, ownerId, ticketId, author.personId(), internal, internal);
        return new Attachments.Holder(ownerId, ticketId, message);
    }

    /** A reply that the member, who becomes an agent, is still writing. */
    long draft(Actor.Staff writer, long ticketId) {
        one(
                "INSERT INTO staff (person_id, role_id) SELECT ?, id FROM role WHERE name = 'agent' RETURNING person_id",
                writer.personId());
        return one("""
                INSERT INTO draft (person_id, ticket_id, kind, content, saved_at)
                VALUES (?, ?, 'reply', '', now())
                RETURNING id
                """, writer.personId(), ticketId);
    }

    private long one(String insert, Object... values) {
        return jdbi.withHandle(
                handle -> handle.select(insert, values).mapTo(Long.class).one());
    }
}
