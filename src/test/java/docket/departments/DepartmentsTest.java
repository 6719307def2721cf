package docket.departments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.events.Actor;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Problem;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Departments, categories and priorities: named, changed, retired, and how they sort a new ticket. */
class DepartmentsTest {

    private static final Actor ADMIN = TestServer.staff("admin");

    private final Departments departments = TestServer.part(Departments.class);
    private final Categories categories = TestServer.part(Categories.class);
    private final Priorities priorities = TestServer.part(Priorities.class);
    private final String id = UUID.randomUUID().toString();
    private final String sales = "Sales " + id;
    private final String high = "High " + id;
    private final String quotes = "Quotes " + id;

    private final long highId = priorities.add(ADMIN, new PriorityForm(high, 3, false));
    private final long salesId = departments.add(ADMIN, new DepartmentForm(sales, high, false));
    private final long quotesId = categories.add(ADMIN, new CategoryForm(quotes, sales, null));

    @Test
    void each_is_what_was_asked_for_named_by_name_or_id() {
        long other =
                categories.add(ADMIN, new CategoryForm("Other " + id, String.valueOf(salesId), String.valueOf(highId)));

        assertThat(priorities.get(highId)).isEqualTo(new Priority(highId, high, 3, false, null));
        assertThat(departments.get(salesId)).isEqualTo(new Department(salesId, sales, high, false, null));
        assertThat(categories.get(quotesId)).isEqualTo(new Category(quotesId, quotes, sales, null, null));
        assertThat(categories.get(other)).isEqualTo(new Category(other, "Other " + id, sales, high, null));
    }

    @Test
    void each_change_is_in_the_ledger_and_an_act_that_changes_nothing_is_not() {
        departments.change(ADMIN, salesId, now -> new DepartmentForm(sales, null, false));
        departments.change(ADMIN, salesId, Department::form);
        departments.retire(ADMIN, salesId, Expected.any());
        departments.retire(ADMIN, salesId, Expected.any());
        departments.reinstate(ADMIN, salesId, Expected.any());
        departments.reinstate(ADMIN, salesId, Expected.any());
        categories.change(ADMIN, quotesId, now -> new CategoryForm(now.name(), null, high));
        categories.change(ADMIN, quotesId, Category::form);
        categories.retire(ADMIN, quotesId, Expected.any());
        categories.reinstate(ADMIN, quotesId, Expected.any());
        priorities.change(ADMIN, highId, now -> new PriorityForm(now.name(), 4, false));
        priorities.change(ADMIN, highId, Priority::form);
        priorities.retire(ADMIN, highId, Expected.any());
        priorities.reinstate(ADMIN, highId, Expected.any());

        assertHistory("department", salesId);
        assertHistory("category", quotesId);
        assertHistory("priority", highId);
    }

    private static void assertHistory(String kind, long id) {
        assertThat(History.of(kind, id))
                .containsExactly(kind + ".added", kind + ".changed", kind + ".retired", kind + ".reinstated");
        assertThat(History.isUnbroken(kind, id)).isTrue();
    }

    @Test
    void what_names_a_thing_shows_its_new_name() {
        departments.change(ADMIN, salesId, now -> new DepartmentForm("New " + sales, high, false));
        priorities.change(ADMIN, highId, now -> new PriorityForm("New " + high, 3, false));

        assertThat(departments.get(salesId).priority()).isEqualTo("New " + high);
        assertThat(categories.get(quotesId).department()).isEqualTo("New " + sales);
        assertThat(departments.sort(quotes, "New " + sales)).isEqualTo(new Sorting(quotesId, salesId, highId));
    }

    @Test
    void a_name_is_one_thing_s_only_also_while_it_is_retired() {
        departments.retire(ADMIN, salesId, Expected.any());

        assertThatThrownBy(() -> departments.add(ADMIN, new DepartmentForm(sales, null, false)))
                .isInstanceOf(NameTaken.class);
        assertThatThrownBy(() -> categories.add(ADMIN, new CategoryForm(quotes, null, null)))
                .isInstanceOf(NameTaken.class);
        assertThatThrownBy(() -> priorities.add(ADMIN, new PriorityForm(high, 0, false)))
                .isInstanceOf(NameTaken.class);
        long low = priorities.add(ADMIN, new PriorityForm("Low " + id, 0, false));
        assertThatThrownBy(() -> priorities.change(ADMIN, low, now -> new PriorityForm(high, 0, false)))
                .isInstanceOf(NameTaken.class);
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_what_is_retired_counts_as_unknown() {
        departments.retire(ADMIN, salesId, Expected.any());
        priorities.retire(ADMIN, highId, Expected.any());

        assertThatThrownBy(() -> categories.add(ADMIN, new CategoryForm(null, sales, high)))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        new Problem("name", "is required"),
                                        new Problem("department", "is unknown or retired"),
                                        new Problem("priority", "is unknown or retired")));
        assertThatThrownBy(() -> departments.add(ADMIN, new DepartmentForm("a\nb", "none", false)))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::property)
                                .containsExactly("name", "priority"));
        assertThatThrownBy(() -> priorities.add(ADMIN, new PriorityForm(" ", 0, false)))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void retired_things_are_in_the_whole_list_only_and_sort_no_new_ticket() {
        Sorting before = departments.sort(quotes, sales);
        assertThat(before).isEqualTo(new Sorting(quotesId, salesId, highId));
        assertThat(departments.sortByCategory(quotes)).isEqualTo(before);
        long usual = priorities.list().stream()
                .filter(Priority::isDefault)
                .findFirst()
                .orElseThrow()
                .id();

        priorities.retire(ADMIN, highId, Expected.any());
        assertThat(departments.sort(quotes, sales)).isEqualTo(new Sorting(quotesId, salesId, usual));
        departments.retire(ADMIN, salesId, Expected.any());
        assertThat(departments.sort(quotes, sales).departmentId()).isNull();
        assertThat(departments.sortByCategory(quotes).departmentId()).isNull();
        categories.retire(ADMIN, quotesId, Expected.any());
        assertThat(departments.sort(quotes, sales).categoryId()).isNull();
        assertThat(departments.categoryNames()).doesNotContain(quotes);

        assertThat(departments.list()).extracting(Department::id).doesNotContain(salesId);
        assertThat(departments.listAll()).extracting(Department::id).contains(salesId);
        assertThat(categories.list()).extracting(Category::id).doesNotContain(quotesId);
        assertThat(categories.listAll()).extracting(Category::id).contains(quotesId);
        assertThat(priorities.list()).extracting(Priority::id).doesNotContain(highId);
        assertThat(priorities.listAll()).extracting(Priority::id).contains(highId);
    }

    @Test
    void one_priority_is_always_the_default_and_it_can_not_be_retired() {
        Priority usual = priorities.list().stream()
                .filter(Priority::isDefault)
                .findFirst()
                .orElseThrow();
        try {
            priorities.change(ADMIN, highId, now -> new PriorityForm(high, 3, true));

            assertThat(priorities.listAll()).filteredOn(Priority::isDefault).containsExactly(priorities.get(highId));
            assertThat(History.of("priority", usual.id())).contains("priority.changed");
            assertThatThrownBy(() -> priorities.retire(ADMIN, highId, Expected.any()))
                    .isInstanceOf(DefaultKept.class);
            assertThatThrownBy(() -> priorities.change(ADMIN, highId, now -> new PriorityForm(high, 3, false)))
                    .isInstanceOf(DefaultKept.class);
        } finally {
            priorities.change(ADMIN, usual.id(), now -> usual.form());
        }
        priorities.retire(ADMIN, highId, Expected.any());
        assertThatThrownBy(() -> priorities.change(ADMIN, highId, now -> new PriorityForm(high, 3, true)))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems().getFirst().property()).isEqualTo("default"));
    }

    @Test
    void the_default_department_gets_what_nothing_sorts_and_can_not_be_retired() {
        long first = departments.add(ADMIN, new DepartmentForm("First " + id, null, true));
        try {
            departments.change(ADMIN, salesId, now -> new DepartmentForm(sales, high, true));

            assertThat(departments.get(first).isDefault()).isFalse();
            assertThat(departments.sortByCategory(TestServer.CATEGORY + id).departmentId())
                    .isEqualTo(salesId);
            assertThatThrownBy(() -> departments.retire(ADMIN, salesId, Expected.any()))
                    .isInstanceOf(DefaultKept.class);
        } finally {
            departments.change(ADMIN, salesId, now -> new DepartmentForm(sales, high, false));
        }
        departments.retire(ADMIN, salesId, Expected.any());
        assertThatThrownBy(() -> departments.change(ADMIN, salesId, now -> new DepartmentForm(sales, null, true)))
                .isInstanceOf(Failure.Invalid.class);
    }

    @Test
    void only_who_manages_the_desk_changes_it() {
        for (Actor actor : List.of(TestServer.staff(), TestServer.customer().actor())) {
            assertThatThrownBy(() -> departments.add(actor, new DepartmentForm("No " + id, null, false)))
                    .isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> departments.retire(actor, salesId, Expected.any()))
                    .isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> departments.reinstate(actor, salesId, Expected.any()))
                    .isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> categories.change(actor, quotesId, Category::form))
                    .isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> priorities.change(actor, highId, Priority::form))
                    .isInstanceOf(Failure.Forbidden.class);
        }
        assertThatThrownBy(() -> departments.retire(ADMIN, Long.MAX_VALUE, Expected.any()))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> categories.retire(ADMIN, Long.MAX_VALUE, Expected.any()))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> priorities.retire(ADMIN, Long.MAX_VALUE, Expected.any()))
                .isInstanceOf(Failure.NotFound.class);
    }
}
