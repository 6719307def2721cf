package docket.casework;

import docket.TestServer;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Cursor;
import docket.events.Entry;
import docket.events.Events;
import docket.events.Origin;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Problem;
import docket.staff.Actors;
import docket.staff.NewStaff;
import docket.staff.RoleForm;
import docket.staff.Roles;
import docket.staff.StaffMembers;
import docket.tickets.ContactForm;
import docket.tickets.NewTicket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.tokens.ApiTokens;
import docket.tokens.Bearer;
import docket.tokens.Scope;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** The desk on which the tests of staff's work happen. */
public final class Cases {

    /** A department beside {@link TestServer#DEPARTMENT}. */
    public static final String SALES = "Sales";

    static {
        try {
            TestServer.part(Departments.class).add(TestServer.SYSTEM, new DepartmentForm(SALES, null, false));
        } catch (NameTaken e) {
            // Another class of tests was here before.
        }
    }

    private Cases() {}

    /** A ticket of the customer, in {@link TestServer#DEPARTMENT}. */
    public static long open(Actor.Customer customer) {
        return open(customer, TestServer.DEPARTMENT);
    }

    public static long open(Actor.Customer customer, String department) {
        return TestServer.part(Tickets.class)
                .open(
                        customer,
                        new NewTicket("Disk failure", "It fails.", TestServer.CATEGORY, department, "", "", List.of()));
    }

    /** A ticket of the contact form, of no account. */
    public static long openFromForm() {
        String token = TestServer.token(TestServer.customer(), Scope.CONTACT);
        Actor.Site site = (Actor.Site)
                TestServer.part(ApiTokens.class).find(token).map(Bearer::actor).orElseThrow();
        return TestServer.part(Tickets.class)
                .openFromForm(
                        site,
                        new ContactForm(
                                "Ann", "Lee", null, "ann@example.com", "+31 1234", "Hello", "", TestServer.CATEGORY),
                        List.of());
    }

    /** A member of staff who works in those departments only. */
    public static Actor.Staff agent(String... departments) {
        return TestServer.staff("agent", departments);
    }

    /** A member of staff who reads the tickets of a department, and may change nothing. */
    public static Actor.Staff reader(String department) {
        String role = "Reader " + UUID.randomUUID();
        TestServer.part(Roles.class).add(TestServer.SYSTEM, new RoleForm(role, List.of()));
        return TestServer.staff(role, department);
    }

    /** An agent of a name that nobody else has. */
    public static Actor.Staff member(String name, String department) {
        String email = name.toLowerCase(Locale.ROOT).replace(' ', '.') + "@desk.example";
        long id = TestServer.part(StaffMembers.class)
                .add(TestServer.SYSTEM, new NewStaff(name, email, "agent", List.of(department)));
        return (Actor.Staff) TestServer.part(Actors.class)
                .find(id, new Origin(Channel.CONSOLE, null, null, null))
                .orElseThrow();
    }

    /** Changes a ticket whatever its version is. */
    public static void change(Actor.Staff actor, long id, Sent sent) {
        TestServer.part(Casework.class).change(actor, TicketAt.any(id), sent.form());
    }

    /** What the ledger says of a ticket. */
    public static List<Entry> history(long id) {
        return TestServer.part(Events.class).after(Cursor.START, Integer.MAX_VALUE).stream()
                .filter(entry -> entry.objectId() == id && entry.type().startsWith("ticket."))
                .toList();
    }

    /** The fields that are found wrong, in order. */
    public static List<String> wrongFields(ThrowingCallable act) {
        Failure.Invalid invalid = Assertions.catchThrowableOfType(Failure.Invalid.class, act);
        return invalid.problems().stream().map(Problem::property).toList();
    }
}
