package docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.events.Actor;
import docket.events.Entry;
import docket.platform.Failure;
import docket.queues.Queues;
import docket.tickets.NewReply;
import docket.tickets.Range;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Spam is there for staff alone, and goes after thirty days. */
@Tag("postgres15")
class SpamTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Casework casework = TestServer.part(Casework.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Queues queues = TestServer.part(Queues.class);
    private final Actor.Customer customer = TestServer.customer().actor();
    private final long id = Cases.open(customer);

    @Test
    void spam_is_gone_for_its_customer_until_it_is_none() {
        casework.markSpam(ANNA, TicketAt.any(id));
        casework.markSpam(ANNA, TicketAt.any(id));

        assertThatThrownBy(() -> tickets.get(customer, id)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tickets.reply(customer, id, new NewReply("More", "Hello?", List.of())))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tickets.get(new Actor.Guest(id, customer.origin()), id))
                .isInstanceOf(Failure.NotFound.class);
        assertThat(list()).isEmpty();
        assertThat(queues.get(ANNA, id).spamAt()).isNotNull();

        casework.unmarkSpam(ANNA, TicketAt.any(id));
        casework.unmarkSpam(ANNA, TicketAt.any(id));

        assertThat(list()).containsExactly(id);
        assertThat(Cases.history(id))
                .extracting(Entry::type)
                .containsExactly("ticket.opened", "ticket.marked-spam", "ticket.unmarked-spam");
    }

    @Test
    void what_was_spam_for_thirty_days_is_deleted_with_its_messages() {
        long young = Cases.open(customer);
        casework.note(ANNA, TicketAt.any(id), new NewNote("Spam.", List.of()));
        casework.markSpam(ANNA, TicketAt.any(id));
        casework.markSpam(ANNA, TicketAt.any(young));
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "UPDATE ticket SET spam_at = ? WHERE id = ?",
                        Instant.now().minus(Duration.ofDays(31)),
                        id));

        TestServer.part(SpamSweep.class).sweep();

        assertThatThrownBy(() -> queues.get(ANNA, id)).isInstanceOf(Failure.NotFound.class);
        assertThat(queues.get(ANNA, young).spamAt()).isNotNull();
        assertThat(Cases.history(id).getLast()).satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("ticket.deleted");
            assertThat(entry.actor()).isEqualTo("system");
        });
    }

    private List<Long> list() {
        return tickets.list(customer, new Range(0, Long.MAX_VALUE, 10)).tickets().stream()
                .map(ticket -> ticket.id())
                .toList();
    }
}
