package docket.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.Together;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.events.Permission;
import docket.platform.EmailAddress;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Members of staff: changed and disabled by those who may do at least as much, and an admin is always left. */
class StaffMembersTest {

    private static final Actor ADMIN = TestServer.staff("admin");

    private final StaffMembers members = TestServer.part(StaffMembers.class);
    private final String sales = "Sales " + UUID.randomUUID();
    private final long salesId =
            TestServer.part(Departments.class).add(TestServer.SYSTEM, new DepartmentForm(sales, null, false));
    private final long agent = TestServer.staff("agent", TestServer.DEPARTMENT).personId();

    /** Manages staff, answers tickets of Sales, and may nothing else. */
    private final Actor chief = new Actor.Staff(
            1,
            Set.of(Permission.STAFF_MANAGE, Permission.TICKETS_ANSWER),
            Set.of(salesId),
            new Origin(Channel.CONSOLE, null, null, null));

    private static StaffForm as(String role, String... departments) {
        return new StaffForm("Anna Meyer", role, List.of(departments), "de", "Europe/Berlin");
    }

    @Test
    void a_changed_member_is_as_the_form_says_from_then_on() {
        StaffMember changed = members.change(ADMIN, agent, now -> as("supervisor", sales));

        assertThat(changed).isEqualTo(members.get(agent));
        assertThat(changed.form()).isEqualTo(as("supervisor", sales));
        Actor.Staff actor = (Actor.Staff)
                TestServer.part(Actors.class).find(agent, Origin.COMMAND).orElseThrow();
        assertThat(actor.departments()).containsExactly(salesId);
        assertThat(actor.permissions()).contains(Permission.TICKETS_ALL);
    }

    @Test
    void each_change_is_in_the_ledger_and_an_act_that_changes_nothing_is_not() {
        members.change(ADMIN, agent, now -> as("agent", sales, String.valueOf(salesId)));
        members.change(ADMIN, agent, StaffMember::form);
        members.disable(ADMIN, agent, Expected.any());
        members.disable(ADMIN, agent, Expected.any());
        members.enable(ADMIN, agent, Expected.any());
        members.enable(ADMIN, agent, Expected.any());

        assertThat(History.of("staff", agent))
                .containsExactly("staff.added", "staff.changed", "staff.disabled", "staff.enabled");
        assertThat(History.isUnbroken("staff", agent)).isTrue();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_an_address_is_one_member_s_only() {
        String address = members.get(agent).email();

        assertThatThrownBy(() -> members.add(ADMIN, new NewStaff(null, null, null, List.of("x"), "tlh", "Mars")))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::property)
                                .containsExactly("email", "name", "role", "departments", "language", "timeZone"));
        assertThatThrownBy(() -> members.change(ADMIN, agent, now -> as("king", "nowhere")))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        new Problem("role", "is unknown or retired"),
                                        new Problem("departments", "is unknown or retired: nowhere")));
        assertThatThrownBy(() -> members.add(ADMIN, new NewStaff("Anna", address, "agent", List.of())))
                .isInstanceOf(NameTaken.class);
        assertThatThrownBy(() -> members.get(new EmailAddress("nobody@desk.example")))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> members.disable(ADMIN, Long.MAX_VALUE, Expected.any()))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_disabled_member_is_shut_out_until_enabled() {
        Actors actors = TestServer.part(Actors.class);

        members.disable(ADMIN, agent, Expected.any());
        assertThat(actors.find(agent, Origin.COMMAND)).isEmpty();

        members.enable(ADMIN, agent, Expected.any());
        assertThat(actors.find(agent, Origin.COMMAND)).isPresent();
    }

    @Test
    void nobody_gives_what_they_have_not_got_or_touches_who_may_do_more() {
        long supervisor = TestServer.staff().personId();

        members.change(chief, agent, now -> as("agent", TestServer.DEPARTMENT, sales));
        members.disable(chief, agent, Expected.any());
        assertThatThrownBy(() -> members.change(chief, agent, now -> as("supervisor")))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> members.change(chief, supervisor, now -> as("agent")))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> members.disable(chief, supervisor, Expected.any()))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> members.enable(chief, supervisor, Expected.any()))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> members.add(
                        chief, new NewStaff("B", "b@desk.example", "agent", List.of(TestServer.DEPARTMENT))))
                .as("the sight of a department that the actor does not work in")
                .isInstanceOf(Failure.Forbidden.class);
        for (Actor actor : List.of(TestServer.staff(), TestServer.customer().actor())) {
            assertThatThrownBy(() -> members.change(actor, agent, StaffMember::form))
                    .isInstanceOf(Failure.Forbidden.class);
            assertThatThrownBy(() -> members.disable(actor, agent, Expected.any()))
                    .isInstanceOf(Failure.Forbidden.class);
        }
    }

    @Test
    void of_two_admins_who_shut_each_other_out_at_once_one_is_left() throws Exception {
        List<Long> others = admins();
        Actor.Staff one = TestServer.staff("admin");
        Actor.Staff two = TestServer.staff("admin");
        others.forEach(id -> members.disable(one, id, Expected.any()));
        try {
            List<Callable<Boolean>> acts = List.of(
                    () -> isDone(() -> members.disable(one, two.personId(), Expected.any())),
                    () -> isDone(() -> members.change(two, one.personId(), now -> as("agent"))));

            assertThat(Together.run(acts)).containsOnlyOnce(true);
            assertThat(admins()).hasSize(1);
            long last = admins().getFirst();
            assertThatThrownBy(() -> members.disable(TestServer.SYSTEM, last, Expected.any()))
                    .isInstanceOf(LastAdmin.class);
            members.change(TestServer.SYSTEM, last, now -> as("admin", sales));
        } finally {
            others.forEach(id -> members.enable(TestServer.SYSTEM, id, Expected.any()));
        }
    }

    private static boolean isDone(Runnable act) {
        try {
            act.run();
            return true;
        } catch (LastAdmin e) {
            return false;
        }
    }

    private List<Long> admins() {
        return members.list().stream()
                .filter(member -> member.role().equals("admin") && member.disabledAt() == null)
                .map(StaffMember::id)
                .toList();
    }
}
