package docket.casework;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import docket.events.Actor;
import docket.events.Entry;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import docket.tickets.ForceClosed;
import docket.tickets.NewReply;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** How staff sort a ticket: assign, tag, snooze, move and give it. */
@Tag("postgres15")
class SortingTest {

    private static final Actor.Staff ANNA = TestServer.staff();
    private static final Actor.Staff AGENT = Cases.agent(TestServer.DEPARTMENT);

    private final Casework casework = TestServer.part(Casework.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Queues queues = TestServer.part(Queues.class);
    private final Actor.Customer customer = TestServer.customer().actor();
    private final long id = Cases.open(customer);
    private final Instant tomorrow = Instant.now().plus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MICROS);

    @Test
    void only_what_is_sent_changes_and_null_takes_away() {
        Cases.change(AGENT, id, new Sent().assignee("me").tags(List.of("Disk")).snoozedUntil(tomorrow));
        StaffTicket sorted = queues.get(AGENT, id);
        Cases.change(AGENT, id, new Sent().assignee(null).snoozedUntil(null));
        StaffTicket loose = queues.get(AGENT, id);

        assertThat(sorted.assigneeId()).isEqualTo(AGENT.personId());
        assertThat(sorted.tags()).containsExactly("disk");
        assertThat(sorted.snoozedUntil()).isEqualTo(tomorrow);
        assertThat(loose.assigneeId()).isNull();
        assertThat(loose.tags()).containsExactly("disk");
        assertThat(loose.snoozedUntil()).isNull();
        assertThat(Cases.history(id))
                .extracting(Entry::type)
                .containsExactly(
                        "ticket.opened", "ticket.changed", "ticket.assigned", "ticket.changed", "ticket.assigned");
    }

    @Test
    void a_change_to_what_it_is_already_moves_nothing() {
        StaffTicket before = queues.get(AGENT, id);

        Cases.change(
                AGENT,
                id,
                new Sent()
                        .status("open")
                        .category(TestServer.CATEGORY)
                        .tags(List.of())
                        .assignee(null));

        assertThat(queues.get(AGENT, id))
                .usingRecursiveComparison()
                .ignoringFields("readHash")
                .isEqualTo(before);
        assertThat(Cases.history(id)).hasSize(1);
    }

    @Test
    void what_the_customer_can_not_see_moves_nothing_of_theirs() {
        Cases.change(
                ANNA, id, new Sent().department(Cases.SALES).tags(List.of("a")).snoozedUntil(tomorrow));

        Ticket seen = tickets.get(customer, id).ticket();
        assertThat(seen.updatedAt()).isEqualTo(seen.createdAt());
        assertThat(queues.get(ANNA, id).updatedAt()).isAfter(seen.createdAt());
    }

    @Test
    void what_the_customer_can_see_moves_its_time() {
        TestServer.part(Priorities.class).add(TestServer.SYSTEM, new PriorityForm("Priority of " + id, 0, false));

        Cases.change(AGENT, id, new Sent().priority("Priority of " + id).status("closed"));

        Ticket seen = tickets.get(customer, id).ticket();
        assertThat(seen.priority()).isEqualTo("Priority of " + id);
        assertThat(seen.status()).isEqualTo(Ticket.Status.CLOSED);
        assertThat(seen.updatedAt()).isAfter(seen.createdAt());
        assertThat(Cases.history(id))
                .extracting(Entry::type)
                .containsExactly("ticket.opened", "ticket.changed", "ticket.closed");
    }

    @Test
    void a_customers_reply_ends_a_snooze_and_makes_it_staffs_turn() {
        tickets.reply(AGENT, id, new NewReply(null, "Wait.", List.of()));
        Cases.change(AGENT, id, new Sent().snoozedUntil(tomorrow));
        assertThat(queues.get(AGENT, id).clientTurn()).isTrue();

        tickets.reply(customer, id, new NewReply("More", "I did.", List.of()));

        assertThat(queues.get(AGENT, id).snoozedUntil()).isNull();
        assertThat(queues.get(AGENT, id).clientTurn()).isFalse();
    }

    @Test
    void all_that_is_wrong_is_named_at_once() {
        Sent sent = new Sent()
                .account("Nobody B.V.")
                .person(0L)
                .assignee("nobody@desk.example")
                .priority(null)
                .category("Nothing")
                .department("Nowhere")
                .tags(List.of("a,b"))
                .snoozedUntil(Instant.EPOCH)
                .status("done");

        assertThat(Cases.wrongFields(() -> Cases.change(ANNA, id, sent)))
                .containsExactlyInAnyOrder(
                        "account",
                        "person",
                        "assignee",
                        "priority",
                        "category",
                        "department",
                        "tags",
                        "snoozedUntil",
                        "status");
        assertThat(queues.get(ANNA, id).version()).isEqualTo(1);
    }

    @Test
    void null_is_no_value_of_what_a_ticket_must_have() {
        Sent sent = new Sent()
                .account(null)
                .person(null)
                .category(null)
                .department(null)
                .tags(null)
                .status(null);

        assertThat(Cases.wrongFields(() -> Cases.change(ANNA, id, sent)))
                .containsExactlyInAnyOrder("account", "person", "category", "department", "tags", "status");
    }

    @Test
    void names_and_ids_mean_the_same_and_what_is_retired_takes_nothing_new() {
        Departments departments = TestServer.part(Departments.class);
        long department = departments.add(TestServer.SYSTEM, new DepartmentForm("Old " + id, null, false));

        Cases.change(ANNA, id, new Sent().department(Long.toString(department)));
        assertThat(queues.get(ANNA, id).department()).isEqualTo("Old " + id);

        departments.retire(TestServer.SYSTEM, department, Expected.any());
        long other = Cases.open(customer);
        assertThat(Cases.wrongFields(() -> Cases.change(ANNA, other, new Sent().department("Old " + id))))
                .containsExactly("department");
    }

    @Test
    void an_assignee_must_see_the_department() {
        Actor.Staff seller = Cases.agent(Cases.SALES);
        String sellers = Long.toString(seller.personId());

        assertThat(Cases.wrongFields(() -> Cases.change(ANNA, id, new Sent().assignee(sellers))))
                .containsExactly("assignee");

        Cases.change(ANNA, id, new Sent().department(Cases.SALES).assignee(sellers));
        assertThat(queues.get(ANNA, id).assigneeId()).isEqualTo(seller.personId());
    }

    @Test
    void an_assignment_falls_away_in_a_department_that_its_assignee_does_not_see() {
        Cases.change(AGENT, id, new Sent().assignee("me"));

        Cases.change(AGENT, id, new Sent().department(Cases.SALES));

        assertThat(queues.get(ANNA, id).assigneeId()).isNull();
        assertThatThrownBy(() -> queues.get(AGENT, id)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_ticket_that_is_given_changes_its_customer_at_once() {
        TestServer.Customer heir = TestServer.customer();

        Cases.change(ANNA, id, new Sent().account(heir.account()));

        assertThat(tickets.get(heir.actor(), id).messages()).hasSize(1);
        assertThatThrownBy(() -> tickets.get(customer, id)).isInstanceOf(Failure.NotFound.class);
        assertThat(queues.get(ANNA, id).personId()).isEqualTo(heir.actor().personId());
        assertThat(Cases.history(id))
                .extracting(Entry::type)
                .containsExactly("ticket.opened", "ticket.given", "ticket.changed");
    }

    @Test
    void a_contact_stays_the_requester_of_a_ticket_that_gets_an_account() {
        long form = Cases.openFromForm();
        long contact = queues.get(ANNA, form).personId();

        Cases.change(ANNA, form, new Sent().account(Long.toString(customer.accountId())));

        assertThat(queues.get(ANNA, form).personId()).isEqualTo(contact);
        assertThat(tickets.get(customer, form).messages()).hasSize(1);
    }

    @Test
    void giving_needs_a_permission_of_its_own() {
        Sent sent = new Sent().account(TestServer.customer().account());

        assertThatThrownBy(() -> Cases.change(AGENT, id, sent)).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_locked_ticket_is_not_opened_by_a_change() {
        casework.lock(AGENT, TicketAt.any(id), "Abuse");

        assertThatThrownBy(() -> Cases.change(AGENT, id, new Sent().status("open")))
                .isInstanceOf(ForceClosed.class);
        Cases.change(AGENT, id, new Sent().tags(List.of("abuse")));
        assertThat(queues.get(AGENT, id).locked()).isTrue();
    }

    @Test
    void a_ticket_stands_again_as_it_stood_but_with_its_account_and_person() {
        Cases.change(AGENT, id, new Sent().tags(List.of("disk")).snoozedUntil(tomorrow));
        Sorted before = standing();
        TestServer.Customer other = TestServer.customer();
        Cases.change(
                ANNA,
                id,
                new Sent()
                        .account(other.account())
                        .tags(List.of())
                        .snoozedUntil(null)
                        .status("closed"));

        casework.putBack(AGENT, TicketAt.any(id), before);

        StaffTicket ticket = queues.get(AGENT, id);
        assertThat(ticket.tags()).containsExactly("disk");
        assertThat(ticket.snoozedUntil()).isEqualTo(tomorrow);
        assertThat(ticket.status()).isEqualTo(Ticket.Status.OPEN);
        assertThat(ticket.account()).isEqualTo(other.account());
    }

    @Test
    void what_is_closed_for_good_does_not_stand_open_again() {
        Sorted before = standing();
        casework.lock(ANNA, TicketAt.any(id), "Abuse");

        assertThatThrownBy(() -> casework.putBack(AGENT, TicketAt.any(id), before))
                .isInstanceOf(ForceClosed.class);
        assertThatThrownBy(() -> casework.putBack(AGENT, TicketAt.version(id, 1), before))
                .isInstanceOf(Failure.Stale.class);
    }

    private Sorted standing() {
        TransactionTemplate transaction = TestServer.part(TransactionTemplate.class);
        return requireNonNull(transaction.execute(status -> Sorted.of(tickets.lock(ANNA, TicketAt.any(id)))));
    }
}
