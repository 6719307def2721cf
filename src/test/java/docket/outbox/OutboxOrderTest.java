package docket.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.events.Actor;
import docket.mail.MailQueue;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The mails of a ticket to one reader go out in order, and keep nobody else's back. */
@Tag("postgres15")
class OutboxOrderTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Outbox outbox = TestServer.part(Outbox.class);
    private final Colleague ann = Colleague.of(TestServer.customer(), "Ann Lee");
    private final long ticket = Cases.open(ann.actor());
    private final long other = Cases.open(ann.actor());
    private MailQueue queue;

    @BeforeEach
    void two_answers_in_one_ticket_and_one_in_another_are_queued() {
        queue = MailQueue.empty();
        for (long id : new long[] {ticket, ticket, other}) {
            TestServer.part(Tickets.class).reply(ANNA, id, new NewReply("Re", "It is repaired.", List.of()));
        }
        queue.follow();
    }

    private Optional<OutgoingMail> take() {
        return outbox.take(Duration.ofMinutes(10));
    }

    @Test
    void the_second_waits_while_the_first_is_on_its_way_or_tried_again() {
        OutgoingMail first = take().orElseThrow();

        assertThat(take())
                .hasValueSatisfying(mail -> assertThat(mail.about())
                        .satisfies(about -> assertThat(about.ticketId()).isEqualTo(other)));
        assertThat(take()).as("the first is on its way").isEmpty();

        outbox.tryLater(first, Duration.ofHours(1), "The mail server answered 451");
        assertThat(take()).as("the first is tried later").isEmpty();
    }

    @Test
    void the_second_goes_when_the_first_is_sent() {
        OutgoingMail first = take().orElseThrow();
        assertThat(take()).isPresent();
        outbox.markSent(first);

        assertThat(take()).hasValueSatisfying(mail -> assertThat(mail.id()).isGreaterThan(first.id()));
    }

    @Test
    void the_second_goes_when_the_first_has_failed_or_is_not_wanted() {
        OutgoingMail first = take().orElseThrow();
        assertThat(take()).isPresent();
        outbox.markFailed(first, "The mail server answered 550");

        assertThat(take()).hasValueSatisfying(mail -> assertThat(mail.id()).isGreaterThan(first.id()));
    }

    @Test
    void the_first_goes_first_also_where_the_second_has_been_due_for_longer() {
        queue.update("UPDATE outgoing_mail SET next_try_at = now() - make_interval(secs => id)");

        long taken = take().orElseThrow().id();
        long next = take().orElseThrow().id();
        assertThat(List.of(taken, next)).doesNotContain(second());
        assertThat(take()).isEmpty();
    }

    private long second() {
        return MailQueue.count("SELECT max(id) FROM outgoing_mail WHERE ticket_id = ?", ticket);
    }
}
