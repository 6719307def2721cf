package docket.drafts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.attachments.Attachment;
import docket.attachments.Attachments;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.Sent;
import docket.drafts.Draft.Kind;
import docket.events.Actor;
import docket.events.Entry;
import docket.messages.MessageSettings;
import docket.platform.Failure;
import docket.queues.Queues;
import docket.queues.StaffMessage;
import docket.queues.Upload;
import docket.tickets.NewReply;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a member writes stays there, whatever happens to its ticket, until it is sent or thrown away. */
@Tag("postgres15")
class DraftsTest {

    private static final Actor.Staff SUPERVISOR = TestServer.staff();
    private static final Actor.Staff AGENT = Cases.agent(TestServer.DEPARTMENT);
    private static final Actor.Staff COLLEAGUE = Cases.agent(TestServer.DEPARTMENT);

    private final Drafts drafts = TestServer.part(Drafts.class);
    private final Queues queues = TestServer.part(Queues.class);
    private final TestServer.Customer account = TestServer.customer();
    private final long id = Cases.open(account.actor());

    @Test
    void there_is_one_draft_of_a_kind_as_it_was_saved_last() {
        Draft first = drafts.save(AGENT, id, Kind.REPLY, "");
        Draft last = drafts.save(AGENT, id, Kind.REPLY, "We are loo");
        drafts.save(AGENT, id, Kind.NOTE, "VIP!");

        assertThat(last.id()).isEqualTo(first.id());
        assertThat(drafts.find(AGENT, id, Kind.REPLY)).contains(last);
        assertThat(last.content()).isEqualTo("We are loo");
        assertThat(last.sendAt()).isNull();
        assertThat(drafts.list(AGENT))
                .filteredOn(draft -> draft.ticketId() == id)
                .hasSize(2);
        assertThat(drafts.sending(AGENT, id)).isEmpty();
        assertThat(Cases.history(id)).extracting(Entry::type).containsExactly("ticket.opened");
    }

    @Test
    void a_draft_is_its_writers_alone() {
        drafts.save(AGENT, id, Kind.REPLY, "We are looking");
        drafts.discard(COLLEAGUE, id, Kind.REPLY);

        assertThat(drafts.find(COLLEAGUE, id, Kind.REPLY)).isEmpty();
        assertThat(drafts.list(COLLEAGUE)).isEmpty();
        assertThat(drafts.find(AGENT, id, Kind.REPLY)).isPresent();
    }

    @Test
    void a_draft_of_a_ticket_that_went_out_of_sight_can_be_read_and_not_sent() {
        Draft reply = drafts.save(AGENT, id, Kind.REPLY, "We are looking");
        Draft note = drafts.save(AGENT, id, Kind.NOTE, "VIP!");
        String other = TestServer.customer().account();
        Cases.change(SUPERVISOR, id, new Sent().account(other).department(Cases.SALES));

        assertThat(drafts.find(AGENT, id, Kind.REPLY)).contains(reply);
        assertThat(drafts.list(AGENT)).contains(reply, note);
        assertThatThrownBy(() -> drafts.save(AGENT, id, Kind.REPLY, "Hm.")).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> drafts.attach(AGENT, id, Kind.REPLY, 1)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> drafts.send(AGENT, id, Long.MAX_VALUE, false)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> drafts.sendNote(AGENT, id, Long.MAX_VALUE)).isInstanceOf(Failure.NotFound.class);

        drafts.discard(AGENT, id, Kind.REPLY);
        drafts.discard(AGENT, id, Kind.REPLY);
        assertThat(drafts.find(AGENT, id, Kind.REPLY)).isEmpty();
    }

    @Test
    void who_may_not_answer_any_more_can_read_and_not_write() {
        Draft draft = drafts.save(AGENT, id, Kind.REPLY, "We are looking");
        Actor.Staff reader = new Actor.Staff(AGENT.personId(), Set.of(), AGENT.departments(), AGENT.origin());

        assertThat(drafts.find(reader, id, Kind.REPLY)).contains(draft);
        assertThatThrownBy(() -> drafts.save(reader, id, Kind.REPLY, "Hm.")).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> drafts.attach(reader, id, Kind.REPLY, 1)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> drafts.send(reader, id, Long.MAX_VALUE, false)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> drafts.sendNote(reader, id, Long.MAX_VALUE)).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_text_that_no_message_could_have_is_refused() {
        long longest = TestServer.part(MessageSettings.class).contentSize().toBytes();

        assertThat(Cases.wrongFields(() -> drafts.save(AGENT, id, Kind.REPLY, "a\0b")))
                .containsExactly("content");
        assertThat(Cases.wrongFields(() -> drafts.save(AGENT, id, Kind.NOTE, "x".repeat((int) longest + 1))))
                .containsExactly("content");
    }

    @Test
    void uploads_are_kept_with_a_draft() {
        long first = Upload.of(AGENT);
        long second = Upload.of(AGENT);
        drafts.attach(AGENT, id, Kind.REPLY, second);
        drafts.save(AGENT, id, Kind.REPLY, "See the files.");

        Draft both = drafts.attach(AGENT, id, Kind.REPLY, first);
        assertThat(both.content()).isEqualTo("See the files.");
        assertThat(both.attachments()).extracting(Attachment::id).containsExactly(first, second);
        assertThat(both.attachments().getFirst().fileName()).isEqualTo("smart.txt");

        Draft one = drafts.detach(AGENT, id, Kind.REPLY, first);
        assertThat(drafts.detach(AGENT, id, Kind.REPLY, first)).isEqualTo(one);
        assertThat(one.attachments()).extracting(Attachment::id).containsExactly(second);
    }

    @Test
    void only_ones_own_uploads_in_waiting_are_kept() {
        long others = Upload.of(COLLEAGUE);
        long held = Upload.of(AGENT);
        TestServer.part(Tickets.class).reply(AGENT, id, new NewReply(null, "See the file.", List.of(held)));

        assertThatThrownBy(() -> drafts.attach(AGENT, id, Kind.NOTE, others)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> drafts.attach(AGENT, id, Kind.NOTE, held)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> drafts.detach(AGENT, id, Kind.NOTE, held)).isInstanceOf(Failure.NotFound.class);
        assertThat(drafts.find(AGENT, id, Kind.NOTE)).isEmpty();
    }

    @Test
    void an_upload_that_is_deleted_or_sent_elsewhere_is_in_the_draft_no_more() {
        long deleted = Upload.of(AGENT);
        long sent = Upload.of(AGENT);
        drafts.attach(AGENT, id, Kind.REPLY, deleted);
        drafts.attach(AGENT, id, Kind.REPLY, sent);

        TestServer.part(Attachments.class).delete(AGENT, deleted);
        TestServer.part(Tickets.class).reply(AGENT, id, new NewReply(null, "See the file.", List.of(sent)));

        assertThat(drafts.find(AGENT, id, Kind.REPLY))
                .hasValueSatisfying(draft -> assertThat(draft.attachments()).isEmpty());
    }

    @Test
    void a_note_is_there_at_once_with_its_files() {
        long file = Upload.of(AGENT);
        drafts.attach(AGENT, id, Kind.NOTE, file);
        drafts.save(AGENT, id, Kind.NOTE, "See the file.");

        long messageId = drafts.sendNote(AGENT, id, lastMessage());

        StaffMessage note = queues.message(AGENT, id, messageId);
        assertThat(note.internal()).isTrue();
        assertThat(note.content()).isEqualTo("See the file.");
        assertThat(note.attachments()).extracting(Attachment::id).containsExactly(file);
        assertThat(drafts.find(AGENT, id, Kind.NOTE)).isEmpty();
    }

    @Test
    void what_is_not_written_is_not_sent() {
        assertThatThrownBy(() -> drafts.send(AGENT, id, lastMessage(), false)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> drafts.sendNote(AGENT, id, lastMessage())).isInstanceOf(Failure.NotFound.class);

        drafts.save(AGENT, id, Kind.REPLY, " ");
        drafts.save(AGENT, id, Kind.NOTE, " ");
        assertThat(Cases.wrongFields(() -> drafts.send(AGENT, id, lastMessage(), false)))
                .containsExactly("content");
        assertThat(Cases.wrongFields(() -> drafts.sendNote(AGENT, id, lastMessage())))
                .containsExactly("content");
        assertThat(drafts.find(AGENT, id, Kind.NOTE)).isPresent();
    }

    @Test
    void a_ticket_that_is_deleted_takes_its_drafts_along() {
        drafts.attach(AGENT, id, Kind.REPLY, Upload.of(AGENT));
        Casework casework = TestServer.part(Casework.class);
        casework.markSpam(AGENT, TicketAt.any(id));
        Instant longAgo = Instant.parse("2001-01-01T00:00:00Z");
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute("UPDATE ticket SET spam_at = ? WHERE id = ?", longAgo, id));

        casework.deleteSpam(TestServer.SYSTEM, longAgo.plusSeconds(1), 100);

        assertThat(drafts.list(AGENT)).noneMatch(draft -> draft.ticketId() == id);
    }

    private long lastMessage() {
        return queues.conversation(SUPERVISOR, id).messages().getLast().id();
    }
}
