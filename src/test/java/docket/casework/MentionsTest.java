package docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.events.Actor;
import docket.events.Entry;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.queues.Filter;
import docket.queues.Queues;
import docket.staff.StaffMembers;
import docket.tickets.NewReply;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A note calls members of staff to a ticket until they come. */
@Tag("postgres15")
class MentionsTest {

    private static final Actor.Staff MIRA = Cases.member("Mira Vos", TestServer.DEPARTMENT);
    private static final Actor.Staff TOM = Cases.member("Tom Vos", TestServer.DEPARTMENT);
    private static final Actor.Staff SALLY = Cases.member("Sally Vos", Cases.SALES);

    private static final Tickets TICKETS = TestServer.part(Tickets.class);
    private static final Casework CASEWORK = TestServer.part(Casework.class);

    private final Mentions mentions = TestServer.part(Mentions.class);
    private final Queues queues = TestServer.part(Queues.class);
    private final TestServer.Customer account = TestServer.customer();
    private final long id = Cases.open(account.actor());

    @Test
    void a_note_calls_the_members_whom_it_names() {
        long message = note(MIRA, id, "@tom vos: is this yours?");

        assertThat(isCalled(TOM)).isTrue();
        assertThat(isCalled(MIRA)).isFalse();
        assertThat(Cases.history(id).getLast()).satisfies(entry -> {
            assertThat(entry.type()).isEqualTo("ticket.mentioned");
            assertThat(entry.detail())
                    .isEqualTo("{\"personId\": " + TOM.personId() + ", \"ticketId\": " + id + ", \"messageId\": "
                            + message + "}");
        });
    }

    @Test
    void a_second_call_before_the_member_came_is_the_same_call() {
        note(MIRA, id, "@Tom Vos, look.");
        note(MIRA, id, "@Tom Vos, please!");
        mentions.done(TOM, id);

        assertThat(isCalled(TOM)).isFalse();
    }

    @Test
    void nobody_is_called_by_oneself_or_to_what_one_does_not_see_or_after_one_has_left() {
        Actor.Staff gone = Cases.member("Gone Vos", TestServer.DEPARTMENT);
        TestServer.part(StaffMembers.class).disable(TestServer.SYSTEM, gone.personId(), Expected.any());

        note(MIRA, id, "@Mira Vos @Sally Vos @Gone Vos");

        assertThat(Cases.history(id)).extracting(Entry::type).containsExactly("ticket.opened", "ticket.noted");
        assertThat(mentions.names(MIRA, id))
                .contains(new Member(TOM.personId(), "Tom Vos"))
                .extracting(Member::id)
                .doesNotContain(MIRA.personId(), SALLY.personId(), gone.personId());
    }

    @Test
    void a_reply_calls_nobody() {
        TICKETS.reply(MIRA, id, reply("@Tom Vos knows more."));

        assertThat(isCalled(TOM)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("ends")
    void a_call_ends_when_its_member_comes_or_the_ticket_is_closed(BiConsumer<Actor.Staff, Long> act) {
        note(MIRA, id, "@Tom Vos, look.");

        act.accept(TOM, id);

        assertThat(isCalled(TOM)).isFalse();
    }

    static Stream<BiConsumer<Actor.Staff, Long>> ends() {
        return Stream.of(
                (tom, ticket) -> TICKETS.reply(tom, ticket, reply("Done.")),
                (tom, ticket) -> note(tom, ticket, "Yes."),
                (tom, ticket) -> TICKETS.close(MIRA, ticket),
                (tom, ticket) -> Cases.change(MIRA, ticket, new Sent().status("closed")),
                (tom, ticket) -> CASEWORK.lock(MIRA, TicketAt.any(ticket), "Abuse"));
    }

    @Test
    void what_others_do_ends_no_call() {
        note(MIRA, id, "@Tom Vos, look.");
        TICKETS.reply(account.actor(), id, new NewReply("More", "It still fails.", List.of()));
        note(MIRA, id, "Anybody?");
        Cases.change(MIRA, id, new Sent().tags(List.of("disk")));

        assertThat(isCalled(TOM)).isTrue();
    }

    @Test
    void done_is_told_once() {
        note(MIRA, id, "@Tom Vos, look.");
        mentions.done(TOM, id);
        mentions.done(TOM, id);

        assertThat(Cases.history(id))
                .extracting(Entry::type)
                .containsExactly("ticket.opened", "ticket.noted", "ticket.mentioned", "ticket.mention-done");
    }

    @Test
    void another_departments_ticket_is_not_there() {
        assertThatThrownBy(() -> mentions.done(SALLY, id)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> mentions.names(SALLY, id)).isInstanceOf(Failure.NotFound.class);
    }

    private boolean isCalled(Actor.Staff member) {
        return queues.count(member, new Filter(account.account()).mentioned().filter()) == 1;
    }

    private static long note(Actor.Staff actor, long ticketId, String words) {
        return CASEWORK.note(actor, TicketAt.any(ticketId), new NewNote(words, List.of()))
                .messageId();
    }

    private static NewReply reply(String words) {
        return new NewReply(null, words, List.of());
    }
}
