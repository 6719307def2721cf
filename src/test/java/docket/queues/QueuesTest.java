package docket.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.casework.Sent;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import docket.events.Actor;
import docket.platform.Failure;
import docket.tickets.NewReply;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lists of staff: what narrows them, in which order they are, how they go on. */
@Tag("postgres15")
class QueuesTest {

    private static final Actor.Staff ANNA = TestServer.staff();
    private static final Actor.Staff AGENT = Cases.agent(TestServer.DEPARTMENT);

    private final Queues queues = TestServer.part(Queues.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Casework casework = TestServer.part(Casework.class);
    private final TestServer.Customer account = TestServer.customer();
    private final Actor.Customer customer = account.actor();

    @Test
    void each_filter_narrows_the_list_by_itself() {
        long plain = Cases.open(customer);
        long sorted = Cases.open(customer, Cases.SALES);
        String priority = "Priority of " + sorted;
        TestServer.part(Priorities.class).add(TestServer.SYSTEM, new PriorityForm(priority, 0, false));
        tickets.reply(ANNA, sorted, new NewReply(null, "Wait.", List.of()));
        Cases.change(
                ANNA,
                sorted,
                new Sent()
                        .assignee("me")
                        .priority(priority)
                        .tags(List.of("disk", "rack 12"))
                        .snoozedUntil(Instant.now().plus(Duration.ofDays(1)))
                        .status("closed"));

        assertThat(list(filter().department(Cases.SALES))).containsExactly(sorted);
        assertThat(list(filter().department(TestServer.DEPARTMENT, Cases.SALES)))
                .containsExactly(sorted, plain);
        assertThat(list(filter().category(TestServer.CATEGORY))).containsExactly(sorted, plain);
        assertThat(list(filter().assignee("me"))).containsExactly(sorted);
        assertThat(list(filter().assignee("none"))).containsExactly(plain);
        assertThat(list(filter().assignee("none", "me"))).containsExactly(sorted, plain);
        assertThat(list(filter().status("open"))).containsExactly(plain);
        assertThat(list(filter().turn("customer"))).containsExactly(sorted);
        assertThat(list(filter().turn("customer", "staff"))).containsExactly(sorted, plain);
        assertThat(list(filter().priority(priority))).containsExactly(sorted);
        assertThat(list(filter().tag("Disk", "rack 12"))).containsExactly(sorted);
        assertThat(list(filter().tag("disk", "other"))).isEmpty();
        assertThat(list(filter().person(customer.personId()))).containsExactly(sorted, plain);
        assertThat(list(filter().snoozed(true))).containsExactly(sorted);
        assertThat(list(filter().snoozed(false))).containsExactly(plain);
    }

    @Test
    void times_narrow_from_one_and_before_another() {
        long id = Cases.open(customer);
        StaffTicket ticket = queues.get(ANNA, id);
        Instant later = ticket.createdAt().plusMillis(1);

        assertThat(list(filter().created(ticket.createdAt(), later))).containsExactly(id);
        assertThat(list(filter().created(later, null))).isEmpty();
        assertThat(list(filter().created(null, ticket.createdAt()))).isEmpty();
        assertThat(list(filter().updated(ticket.updatedAt(), later))).containsExactly(id);
        assertThat(list(filter().updated(later, null))).isEmpty();
        assertThat(list(filter().updated(null, ticket.updatedAt()))).isEmpty();
    }

    @Test
    void spam_is_in_its_own_list_alone() {
        long id = Cases.open(customer);
        casework.markSpam(ANNA, TicketAt.any(id));

        assertThat(list(filter())).isEmpty();
        assertThat(list(filter().spam())).containsExactly(id);
    }

    @Test
    void every_value_that_is_unknown_is_named_by_its_parameter() {
        Filter unknown = filter().department("Nowhere")
                .category("Nothing")
                .assignee("nobody@desk.example")
                .status("done")
                .turn("mine")
                .priority("Never");

        assertThat(Cases.wrongFields(() -> queues.list(ANNA, unknown.list(TicketOrder.LATEST, null, 10))))
                .containsExactlyInAnyOrder("department", "category", "assignee", "status", "turn", "priority");
        assertThat(Cases.wrongFields(() -> queues.count(ANNA, new Filter("Nobody B.V.").filter())))
                .containsExactly("account");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pages_are_the_whole_list_in_order_with_no_ticket_twice(TicketOrder order) {
        for (int number = 0; number < 5; number++) {
            Cases.open(customer);
        }
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "UPDATE ticket SET created_at = date_trunc('hour', created_at) WHERE account_id = ?",
                        customer.accountId()));

        List<Long> whole = ids(queues.list(ANNA, filter().list(order, null, 100)));
        List<Long> paged = new ArrayList<>();
        Optional<Place> place = Optional.empty();
        do {
            StaffPage page = queues.list(ANNA, filter().list(order, place.orElse(null), 2));
            paged.addAll(ids(page));
            place = page.next();
        } while (place.isPresent());

        assertThat(whole)
                .hasSize(5)
                .isSortedAccordingTo(order.falling() ? (a, b) -> Long.compare(b, a) : Long::compare);
        assertThat(paged).isEqualTo(whole);
        assertThat(queues.count(ANNA, filter().filter())).isEqualTo(5);
    }

    static Stream<TicketOrder> orders() {
        return Stream.of(TicketOrder.By.values())
                .flatMap(by -> Stream.of(new TicketOrder(by, true), new TicketOrder(by, false)));
    }

    @Test
    void a_count_goes_no_further_than_it_is_wanted() {
        for (int number = 0; number < 3; number++) {
            Cases.open(customer);
        }

        assertThat(queues.countUpTo(ANNA, filter().filter(), 2)).isEqualTo(2);
        assertThat(queues.countUpTo(ANNA, filter().filter(), 100)).isEqualTo(3);
        assertThat(queues.countUpTo(Cases.agent(Cases.SALES), filter().filter(), 100))
                .isZero();
    }

    @Test
    void an_agents_list_is_of_own_departments() {
        long own = Cases.open(customer);
        Cases.open(customer, Cases.SALES);
        long none = Cases.openFromForm();

        assertThat(ids(queues.list(AGENT, filter().list(TicketOrder.LATEST, null, 10))))
                .containsExactly(own);
        assertThat(queues.count(AGENT, filter().filter())).isEqualTo(1);
        Cases.change(ANNA, none, new Sent().account(account.account()).department(TestServer.DEPARTMENT));
        assertThat(queues.count(AGENT, filter().filter())).isEqualTo(2);
    }

    @Test
    void a_file_of_a_note_is_there_for_staff_who_see_the_ticket() {
        long id = Cases.open(customer);
        long file = Upload.of(AGENT);
        casework.note(AGENT, TicketAt.any(id), new NewNote("See the file.", List.of(file)));

        assertThat(queues.attachment(AGENT, id, file).fileName()).isEqualTo("smart.txt");
        assertThat(queues.conversation(AGENT, id).messages().getLast().attachments())
                .extracting(attachment -> attachment.id())
                .containsExactly(file);
        assertThatThrownBy(() -> tickets.attachment(customer, id, file)).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> queues.attachment(Cases.agent(Cases.SALES), id, file))
                .isInstanceOf(Failure.NotFound.class);
    }

    private Filter filter() {
        return new Filter(account.account());
    }

    private List<Long> list(Filter filter) {
        return ids(queues.list(ANNA, filter.list(new TicketOrder(TicketOrder.By.ID, true), null, 10)));
    }

    private static List<Long> ids(StaffPage page) {
        return page.tickets().stream().map(StaffTicket::id).toList();
    }
}
