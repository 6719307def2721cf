package docket.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.events.Actor;
import docket.events.Entry;
import docket.platform.Failure;
import docket.queues.Queues;
import docket.queues.StaffConversation;
import docket.queues.StaffTicket;
import docket.tickets.Conversation;
import docket.tickets.ForceClosed;
import docket.tickets.NewReply;
import docket.tickets.Range;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What staff do with a ticket beside answering it: who may, what changes, what its customer can tell. */
@Tag("postgres15")
class CaseworkTest {

    private static final Actor.Staff ANNA = TestServer.staff();
    private static final Actor.Staff AGENT = Cases.agent(TestServer.DEPARTMENT);

    private final Casework casework = TestServer.part(Casework.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Queues queues = TestServer.part(Queues.class);
    private final TestServer.Customer account = TestServer.customer();
    private final Actor.Customer customer = account.actor();

    @Test
    void a_note_shows_to_staff_alone() {
        long id = Cases.open(customer);
        Conversation before = tickets.get(customer, id);

        casework.note(AGENT, TicketAt.any(id), new NewNote("He is a VIP.", List.of()));

        assertThat(tickets.get(customer, id))
                .usingRecursiveComparison()
                .ignoringFields("ticket.readHash")
                .isEqualTo(before);
        StaffConversation seen = queues.conversation(AGENT, id);
        assertThat(seen.messages()).hasSize(2);
        assertThat(seen.messages().getLast().internal()).isTrue();
        assertThat(seen.messages().getLast().author()).isEqualTo("Anna Meyer");
        assertThat(seen.ticket().unread()).isFalse();
        assertThat(seen.ticket().clientTurn()).isFalse();
        assertThat(seen.ticket().version()).isEqualTo(2);
    }

    @Test
    void a_note_needs_words() {
        long id = Cases.open(customer);

        assertThat(Cases.wrongFields(() -> casework.note(AGENT, TicketAt.any(id), new NewNote(" ", List.of(0L)))))
                .containsExactly("content", "attachmentIds");
        assertThat(queues.get(AGENT, id).version()).isEqualTo(1);
    }

    @Test
    void staff_open_a_ticket_for_a_customer_to_whom_it_is_unread() {
        long id = casework.openFor(AGENT, form(account.account(), null));

        Conversation seen = tickets.get(customer, id);
        assertThat(seen.ticket().clientMessages()).isZero();
        assertThat(seen.ticket().clientLastRepliedAt()).isNull();
        assertThat(seen.messages()).extracting(message -> message.byStaff()).containsExactly(true);
        assertThat(tickets.listOpenOrUnread(customer, new Range(0, Long.MAX_VALUE, 10))
                        .tickets())
                .extracting(ticket -> ticket.id())
                .containsExactly(id);
        StaffTicket ticket = queues.get(AGENT, id);
        assertThat(ticket.personId()).isEqualTo(customer.personId());
        assertThat(ticket.assigneeId()).isEqualTo(AGENT.personId());
        assertThat(ticket.tags()).containsExactly("disk", "urgent");
        assertThat(ticket.clientTurn()).isTrue();
        assertThat(ticket.unread()).isTrue();
        assertThat(Cases.history(id)).extracting(Entry::type).containsExactly("ticket.opened");
    }

    @Test
    void a_ticket_for_a_person_is_the_persons_account_s() {
        long id = casework.openFor(AGENT, form(null, customer.personId()));

        assertThat(queues.get(AGENT, id).accountId()).isEqualTo(customer.accountId());
    }

    @Test
    void a_ticket_for_nobody_names_all_that_is_missing() {
        NewStaffTicket empty = new NewStaffTicket(
                null, null, null, null, null, null, null, "nobody@desk.example", List.of(","), List.of(7L));

        assertThat(Cases.wrongFields(() -> casework.openFor(ANNA, empty)))
                .containsExactly("account", "title", "content", "category", "assignee", "tags", "attachmentIds");
    }

    @Test
    void a_person_of_another_account_is_no_requester() {
        long stranger = TestServer.customer().actor().personId();

        assertThat(Cases.wrongFields(() -> casework.openFor(AGENT, form(account.account(), stranger))))
                .containsExactly("person");
    }

    @Test
    void an_agent_opens_tickets_in_own_departments_only() {
        Actor.Staff other = Cases.agent(Cases.SALES);

        assertThat(Cases.wrongFields(() -> casework.openFor(other, form(account.account(), null))))
                .containsExactly("department", "assignee");
    }

    @Test
    void a_lock_closes_for_good_and_its_undoing_only_lets_open_again() {
        long id = Cases.open(customer);

        casework.lock(AGENT, TicketAt.any(id), "Abuse");
        casework.lock(AGENT, TicketAt.any(id), "Abuse");
        assertThat(queues.get(AGENT, id).lockReason()).isEqualTo("Abuse");
        assertThatThrownBy(() -> tickets.open(customer, id)).isInstanceOf(ForceClosed.class);

        casework.unlock(AGENT, TicketAt.any(id));
        casework.unlock(AGENT, TicketAt.any(id));
        assertThat(tickets.get(customer, id).ticket().status()).isEqualTo(Ticket.Status.CLOSED);
        tickets.open(customer, id);

        assertThat(Cases.history(id))
                .extracting(Entry::type)
                .containsExactly("ticket.opened", "ticket.force-closed", "ticket.unlocked", "ticket.reopened");
        assertThat(queues.get(AGENT, id).version()).isEqualTo(4);
    }

    @Test
    void a_lock_needs_a_reason() {
        long id = Cases.open(customer);

        assertThat(Cases.wrongFields(() -> casework.lock(AGENT, TicketAt.any(id), null)))
                .containsExactly("reason");
        assertThat(Cases.wrongFields(() -> casework.lock(AGENT, TicketAt.any(id), "x".repeat(1001))))
                .containsExactly("reason");
    }

    @Test
    void what_somebody_else_changed_meanwhile_is_not_overwritten() {
        long id = Cases.open(customer);
        TicketAt seen = TicketAt.version(id, queues.get(AGENT, id).version());
        tickets.reply(customer, id, new NewReply("More", "It still fails.", List.of()));

        assertThatThrownBy(() -> casework.note(AGENT, seen, new NewNote("Done.", List.of())))
                .isInstanceOf(Failure.Stale.class);
        assertThatThrownBy(() -> casework.change(AGENT, seen, new Sent().form()))
                .isInstanceOf(Failure.Stale.class);
        assertThatThrownBy(() -> casework.lock(AGENT, seen, "Abuse")).isInstanceOf(Failure.Stale.class);
        assertThatThrownBy(() -> casework.unlock(AGENT, seen)).isInstanceOf(Failure.Stale.class);
        assertThatThrownBy(() -> casework.markSpam(AGENT, seen)).isInstanceOf(Failure.Stale.class);
        assertThatThrownBy(() -> casework.unmarkSpam(AGENT, seen)).isInstanceOf(Failure.Stale.class);
        assertThatThrownBy(() -> tickets.reply(AGENT, seen, new NewReply(null, "Done.", List.of())))
                .isInstanceOf(Failure.Stale.class);
    }

    @Test
    void another_departments_ticket_is_not_there() {
        long id = Cases.open(customer);
        Actor.Staff other = Cases.agent(Cases.SALES);

        assertThatThrownBy(() -> queues.get(other, id)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> casework.note(other, TicketAt.any(id), new NewNote("Hm.", List.of())))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> casework.lock(other, TicketAt.any(id), "Abuse"))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> tickets.reply(other, id, new NewReply(null, "Hm.", List.of())))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void who_may_only_look_changes_nothing() {
        long id = Cases.open(customer);
        Actor.Staff reader = new Actor.Staff(AGENT.personId(), Set.of(), AGENT.departments(), AGENT.origin());

        assertThat(queues.get(reader, id).id()).isEqualTo(id);
        assertThatThrownBy(() -> casework.note(reader, TicketAt.any(id), new NewNote("Hm.", List.of())))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> casework.openFor(reader, form(account.account(), null)))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> tickets.reply(reader, id, new NewReply(null, "Hm.", List.of())))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> tickets.close(reader, id)).isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> tickets.open(reader, id)).isInstanceOf(Failure.Forbidden.class);
    }

    private static NewStaffTicket form(@Nullable String account, @Nullable Long person) {
        return new NewStaffTicket(
                account,
                person,
                "Your disk",
                "We saw it failing.",
                TestServer.CATEGORY,
                null,
                null,
                "me",
                List.of(" Urgent", "disk", "DISK"),
                List.of());
    }
}
