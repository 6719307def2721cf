package docket.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.attachments.Attachment;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.drafts.Draft.Kind;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.queues.Queues;
import docket.queues.StaffMessage;
import docket.queues.Upload;
import docket.tickets.NewReply;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A reply is held for a while in which it can be taken back, and nobody else knows of it. */
@Tag("postgres15")
class HeldRepliesTest {

    private static final Actor.Staff AGENT = Cases.agent(TestServer.DEPARTMENT);
    private static final Actor.Staff COLLEAGUE = Cases.agent(TestServer.DEPARTMENT);

    private final Drafts drafts = TestServer.part(Drafts.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Queues queues = TestServer.part(Queues.class);
    private final Actor.Customer customer = TestServer.customer().actor();
    private final long id = Cases.open(customer);

    @Test
    void a_held_reply_is_nowhere_but_with_its_writer() {
        int version = queues.get(COLLEAGUE, id).version();
        drafts.save(AGENT, id, Kind.REPLY, "It is mended.");

        Draft held = drafts.send(AGENT, id, lastMessage(), false);

        assertThat(held.sendAt()).isAfter(Instant.now());
        assertThat(drafts.sending(AGENT, id)).containsExactly(held);
        assertThat(drafts.find(AGENT, id, Kind.REPLY)).isEmpty();
        assertThat(drafts.sending(COLLEAGUE, id)).isEmpty();
        assertThat(tickets.get(customer, id).messages()).hasSize(1);
        assertThat(queues.conversation(COLLEAGUE, id).messages()).hasSize(1);
        assertThat(queues.get(COLLEAGUE, id).version()).isEqualTo(version);
        assertThat(Cases.history(id)).hasSize(1);
    }

    @Test
    void a_reply_is_released_as_its_writers_from_where_it_was_sent() {
        Actor.Staff here = AGENT.from(new Origin(Channel.CONSOLE, null, null, null).in("request-7", "192.0.2.7"));
        long file = Upload.of(here);
        drafts.attach(here, id, Kind.REPLY, file);
        drafts.save(here, id, Kind.REPLY, "It is mended.");
        drafts.send(here, id, lastMessage(), false);

        Held.release(here, id);

        StaffMessage reply = messages().getLast();
        assertThat(reply.authorId()).isEqualTo(AGENT.personId());
        assertThat(reply.channel()).isEqualTo("console");
        assertThat(reply.title()).isEqualTo("Re: Disk failure");
        assertThat(reply.content()).isEqualTo("It is mended.");
        assertThat(reply.attachments()).extracting(Attachment::id).containsExactly(file);
        assertThat(queues.get(AGENT, id).status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(drafts.list(AGENT)).noneMatch(draft -> draft.ticketId() == id);
        assertThat(lastEvent())
                .containsEntry("type", "ticket.replied")
                .containsEntry("actor_id", AGENT.personId())
                .containsEntry("address", "192.0.2.7")
                .containsEntry("request_id", "request-7");
    }

    @Test
    void a_reply_that_closes_does_so_when_it_is_released() {
        drafts.save(AGENT, id, Kind.REPLY, "It is mended.");
        drafts.send(AGENT, id, lastMessage(), true);
        assertThat(queues.get(AGENT, id).status()).isEqualTo(Ticket.Status.OPEN);

        Held.release(AGENT, id);

        assertThat(queues.get(AGENT, id).status()).isEqualTo(Ticket.Status.CLOSED);
        assertThat(Cases.history(id))
                .extracting(entry -> entry.type())
                .containsExactly("ticket.opened", "ticket.replied", "ticket.closed");
    }

    @Test
    void a_reply_that_is_taken_back_comes_before_what_was_written_meanwhile() {
        long first = Upload.of(AGENT);
        long second = Upload.of(AGENT);
        drafts.attach(AGENT, id, Kind.REPLY, first);
        drafts.save(AGENT, id, Kind.REPLY, "It is mended.");
        Draft held = drafts.send(AGENT, id, lastMessage(), false);
        drafts.attach(AGENT, id, Kind.REPLY, second);
        drafts.save(AGENT, id, Kind.REPLY, "By the way:");

        Draft back = drafts.takeBack(AGENT, held.id());

        assertThat(back.content()).isEqualTo("It is mended.\n\nBy the way:");
        assertThat(back.attachments()).extracting(Attachment::id).containsExactly(first, second);
        assertThat(back.sendAt()).isNull();
        assertThat(drafts.find(AGENT, id, Kind.REPLY)).contains(back);
        assertThat(drafts.sending(AGENT, id)).isEmpty();
        assertThat(drafts.takeBack(AGENT, back.id())).isEqualTo(back);
    }

    @Test
    void a_reply_that_is_taken_back_is_what_it_was() {
        drafts.save(AGENT, id, Kind.REPLY, "It is mended.");
        Draft held = drafts.send(AGENT, id, lastMessage(), true);
        drafts.attach(AGENT, id, Kind.REPLY, Upload.of(AGENT));

        assertThat(drafts.takeBack(AGENT, held.id()).content()).isEqualTo("It is mended.");
    }

    @Test
    void what_was_released_or_is_anothers_can_not_be_taken_back() {
        drafts.save(AGENT, id, Kind.REPLY, "It is mended.");
        Draft held = drafts.send(AGENT, id, lastMessage(), false);
        assertThatThrownBy(() -> drafts.takeBack(COLLEAGUE, held.id())).isInstanceOf(ReplySent.class);

        Held.release(AGENT, id);

        assertThatThrownBy(() -> drafts.takeBack(AGENT, held.id())).isInstanceOf(ReplySent.class);
        assertThat(messages()).hasSize(2);
    }

    @Test
    void a_second_click_holds_the_reply_once() {
        drafts.save(AGENT, id, Kind.REPLY, "It is mended.");
        Draft held = drafts.send(AGENT, id, lastMessage(), false);
        drafts.save(AGENT, id, Kind.REPLY, "It is mended.");

        assertThat(drafts.send(AGENT, id, lastMessage(), false)).isEqualTo(held);
        assertThat(drafts.sending(AGENT, id)).containsExactly(held);
        assertThat(drafts.find(AGENT, id, Kind.REPLY)).isEmpty();
    }

    @Test
    void who_has_not_seen_what_somebody_else_wrote_is_told_first() {
        long seen = lastMessage();
        tickets.reply(AGENT, id, new NewReply(null, "One moment.", List.of()));
        drafts.save(COLLEAGUE, id, Kind.REPLY, "It is mended.");
        drafts.save(COLLEAGUE, id, Kind.NOTE, "Mended.");

        assertThatThrownBy(() -> drafts.send(COLLEAGUE, id, seen, false))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.isHeld()).isFalse());
        assertThatThrownBy(() -> drafts.sendNote(COLLEAGUE, id, seen)).isInstanceOf(Answered.class);

        drafts.sendNote(COLLEAGUE, id, lastMessage());
        assertThat(drafts.send(COLLEAGUE, id, lastMessage(), false).sendAt()).isNotNull();
    }

    @Test
    void what_one_has_written_oneself_stops_nobody() {
        long seen = lastMessage();
        TestServer.part(Casework.class).note(AGENT, TicketAt.any(id), new NewNote("Mine.", List.of()));
        drafts.save(AGENT, id, Kind.REPLY, "One moment.");
        drafts.send(AGENT, id, seen, false);
        drafts.save(AGENT, id, Kind.REPLY, "It is mended.");
        drafts.send(AGENT, id, seen, false);

        assertThat(drafts.sending(AGENT, id))
                .extracting(Draft::content)
                .containsExactly("One moment.", "It is mended.");
    }

    @Test
    void a_colleagues_reply_that_is_held_is_told_of_before_one_sends() {
        drafts.save(AGENT, id, Kind.REPLY, "It is mended.");
        drafts.send(AGENT, id, lastMessage(), false);
        drafts.save(COLLEAGUE, id, Kind.REPLY, "We are looking.");
        long seen = lastMessage();

        assertThatThrownBy(() -> drafts.send(COLLEAGUE, id, seen, false))
                .isInstanceOfSatisfying(
                        Answered.class,
                        answered -> assertThat(answered.isHeld()).isTrue());
        Held.release(AGENT, id);

        assertThatThrownBy(() -> drafts.send(COLLEAGUE, id, seen, false)).isInstanceOf(Answered.class);
        assertThat(drafts.send(COLLEAGUE, id, lastMessage(), false).refusal()).isNull();
    }

    private List<StaffMessage> messages() {
        return queues.conversation(AGENT, id).messages();
    }

    private long lastMessage() {
        return messages().getLast().id();
    }

    private Map<String, Object> lastEvent() {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT * FROM event WHERE object_id = ? AND type LIKE 'ticket.%' ORDER BY id DESC LIMIT 1",
                                id)
                        .mapToMap()
                        .one());
    }
}
