package docket.casework;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import docket.events.Actor;
import docket.platform.Expected;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is retired sorts no ticket that staff open, and none that they change. */
class RetiredTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Departments departments = TestServer.part(Departments.class);
    private final Priorities priorities = TestServer.part(Priorities.class);
    private final TestServer.Customer customer = TestServer.customer();
    private final String id = UUID.randomUUID().toString();
    private final long first = priorities.add(TestServer.SYSTEM, new PriorityForm("First " + id, 2, false));
    private final long second = priorities.add(TestServer.SYSTEM, new PriorityForm("Second " + id, 1, false));
    private final long sales =
            departments.add(TestServer.SYSTEM, new DepartmentForm("Sales " + id, "Second " + id, false));

    @Test
    void a_retired_priority_or_department_is_passed_over() {
        TestServer.part(Categories.class)
                .add(TestServer.SYSTEM, new CategoryForm("Quotes " + id, "Sales " + id, "First " + id));
        assertThat(open().priority()).isEqualTo("First " + id);

        priorities.retire(TestServer.SYSTEM, first, Expected.any());
        assertThat(open().priority()).isEqualTo("Second " + id);
        priorities.retire(TestServer.SYSTEM, second, Expected.any());
        assertThat(open().priority()).isEqualTo("Normal Priority");

        assertThat(open().department()).isEqualTo("Sales " + id);
        departments.retire(TestServer.SYSTEM, sales, Expected.any());
        assertThat(open().department()).isNull();
    }

    private StaffTicket open() {
        long ticket = TestServer.part(Casework.class)
                .openFor(
                        ANNA,
                        new NewStaffTicket(
                                customer.account(),
                                null,
                                "Quote",
                                "Please.",
                                "Quotes " + id,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of()));
        return TestServer.part(Queues.class).get(ANNA, ticket);
    }

    @Test
    void a_retired_priority_can_not_be_given() {
        long ticket = Cases.open(customer.actor());
        priorities.retire(TestServer.SYSTEM, first, Expected.any());

        assertThat(Cases.wrongFields(() -> Cases.change(ANNA, ticket, new Sent().priority("First " + id))))
                .containsExactly("priority");
    }
}
