package docket.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.events.Permission;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Problem;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Roles that a desk makes for itself: nobody comes to more by them than they have. */
class RolesTest {

    private static final Actor ADMIN = TestServer.staff("admin");

    /** Manages staff, answers tickets, and may nothing else. */
    private static final Actor CHIEF = new Actor.Staff(
            1,
            Set.of(Permission.STAFF_MANAGE, Permission.TICKETS_ANSWER),
            Set.of(),
            new Origin(Channel.CONSOLE, null, null, null));

    private final Roles roles = TestServer.part(Roles.class);
    private final String name = "Auditor " + UUID.randomUUID();
    private final long id = roles.add(ADMIN, new RoleForm(name, List.of("tickets.all", "audit.read", "audit.read")));

    @Test
    void a_role_holds_what_was_asked_for_and_its_members_may_do_it() {
        assertThat(roles.get(id)).isEqualTo(new Role(id, name, List.of("tickets.all", "audit.read"), false, null));
        assertThat(roles.get(name)).isEqualTo(roles.get(id));
        assertThat(roles.list()).contains(roles.get(id));
        assertThat(TestServer.staff(name).permissions())
                .containsExactlyInAnyOrder(Permission.TICKETS_ALL, Permission.AUDIT_READ);
    }

    @Test
    void each_change_is_in_the_ledger_and_an_act_that_changes_nothing_is_not() {
        roles.change(ADMIN, id, now -> new RoleForm("New " + name, List.of("audit.read")));
        roles.change(ADMIN, id, Role::form);
        roles.retire(ADMIN, id, Expected.any());
        roles.retire(ADMIN, id, Expected.any());
        roles.reinstate(ADMIN, id, Expected.any());
        roles.reinstate(ADMIN, id, Expected.any());

        assertThat(History.of("role", id))
                .containsExactly("role.added", "role.changed", "role.retired", "role.reinstated");
        assertThat(History.isUnbroken("role", id)).isTrue();
    }

    @Test
    void all_that_is_wrong_is_told_at_once_and_a_name_is_one_role_s_only() {
        assertThatThrownBy(() -> roles.add(ADMIN, new RoleForm(null, List.of("everything"))))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        new Problem("name", "is required"),
                                        new Problem("permissions", "is unknown: everything")));
        assertThatThrownBy(() -> roles.add(ADMIN, new RoleForm("agent", List.of())))
                .isInstanceOf(NameTaken.class);
        assertThatThrownBy(() -> roles.change(ADMIN, id, now -> new RoleForm("agent", List.of())))
                .isInstanceOf(NameTaken.class);
        assertThatThrownBy(() -> roles.retire(ADMIN, Long.MAX_VALUE, Expected.any()))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> roles.get("none " + name)).isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void nobody_makes_or_changes_a_role_that_holds_more_than_they_have() {
        long small = roles.add(CHIEF, new RoleForm("Small " + name, List.of("tickets.answer")));

        assertThatThrownBy(() -> roles.add(CHIEF, new RoleForm("Big " + name, List.of("tickets.all"))))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> roles.change(CHIEF, small, now -> new RoleForm(now.name(), List.of("tokens.manage"))))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> roles.change(CHIEF, id, now -> new RoleForm(now.name(), List.of())))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> roles.retire(CHIEF, id, Expected.any())).isInstanceOf(Failure.Forbidden.class);
        roles.retire(CHIEF, small, Expected.any());
        assertThatThrownBy(() -> roles.add(TestServer.staff(), new RoleForm("No " + name, List.of())))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> roles.reinstate(TestServer.customer().actor(), small, Expected.any()))
                .isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void what_is_built_in_stays_as_it_is() {
        for (String builtIn : List.of("admin", "supervisor", "agent")) {
            long fixed = roles.get(builtIn).id();
            assertThatThrownBy(() -> roles.change(ADMIN, fixed, now -> new RoleForm(name, List.of())))
                    .isInstanceOf(BuiltInRole.class);
            assertThatThrownBy(() -> roles.retire(ADMIN, fixed, Expected.any())).isInstanceOf(BuiltInRole.class);
        }
    }

    @Test
    void a_role_that_somebody_has_is_not_retired_and_a_retired_one_is_not_given() {
        long member = TestServer.staff(name).personId();
        StaffMembers members = TestServer.part(StaffMembers.class);
        assertThatThrownBy(() -> roles.retire(ADMIN, id, Expected.any())).isInstanceOf(RoleHeld.class);

        members.change(
                ADMIN,
                member,
                now -> new StaffForm(now.name(), "agent", now.departments(), now.language(), now.timeZone()));
        roles.retire(ADMIN, id, Expected.any());

        assertThatThrownBy(() -> TestServer.staff(name)).isInstanceOf(Failure.Invalid.class);
    }
}
