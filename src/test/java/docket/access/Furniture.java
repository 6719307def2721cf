package docket.access;

import docket.TestServer;
import docket.accounts.Accounts;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.departments.CannedTextForm;
import docket.departments.CannedTexts;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import docket.events.Actor;
import docket.mailboxes.MailboxForms;
import docket.mailboxes.Mailboxes;
import docket.maildesk.Senders;
import docket.mailroom.Post;
import docket.staff.NewStaff;
import docket.staff.RoleForm;
import docket.staff.Roles;
import docket.staff.StaffMembers;
import docket.tokens.Scope;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** What a desk is set up by, made anew for each try: what is retired in one must not be missed in another. */
final class Furniture {

    private static final Actor.Docket SYSTEM = TestServer.SYSTEM;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Furniture() {}

    /** The id of a new thing of the kind that stands in the path after {@code /staff/v1/}. */
    static long make(String kind) {
        String name = "Matrix " + NUMBER.incrementAndGet();
        return switch (kind) {
            case "accounts" -> TestServer.part(Accounts.class).add(SYSTEM, name);
            case "people" -> person(name);
            case "staff" ->
                TestServer.part(StaffMembers.class).add(SYSTEM, new NewStaff(name, email(name), "agent", List.of()));
            case "roles" -> TestServer.part(Roles.class).add(SYSTEM, new RoleForm(name, List.of()));
            case "departments" -> TestServer.part(Departments.class).add(SYSTEM, new DepartmentForm(name, null, false));
            case "categories" -> TestServer.part(Categories.class).add(SYSTEM, new CategoryForm(name, null, null));
            case "priorities" -> TestServer.part(Priorities.class).add(SYSTEM, new PriorityForm(name, 0, false));
            case "canned-texts" ->
                TestServer.part(CannedTexts.class).add(SYSTEM, new CannedTextForm(name, "Hello", null));
            case "mailboxes" -> TestServer.part(Mailboxes.class).add(SYSTEM, MailboxForms.named(name));
            case "mails" ->
                new Post()
                        .brings(Post.stranger(), "List-Id: <news.example>\r\n", "Hello")
                        .id();
            case "mail-senders" -> sender(name);
            case "tokens" -> token();
            default -> throw new IllegalArgumentException("No furniture: " + kind);
        };
    }

    private static long person(String name) {
        long account = TestServer.part(Accounts.class).add(SYSTEM, name);
        PersonForm form = new PersonForm(name, null, null, null, true);
        return TestServer.part(People.class).add(SYSTEM, account, form, List.of(email(name)));
    }

    private static long sender(String name) {
        Actor.Staff anna = TestServer.staff();
        return TestServer.part(Senders.class).block(anna, email(name)).id();
    }

    private static String email(String name) {
        return name.replace(' ', '.') + "@desk.example";
    }

    private static long token() {
        TestServer.token(TestServer.customer(), Scope.TICKETS);
        return id("SELECT max(id) FROM api_token WHERE id > ?", 0);
    }

    /** The id of a person's address. */
    static long emailOf(long personId) {
        return id("SELECT id FROM person_email WHERE person_id = ?", personId);
    }

    private static long id(String select, long of) {
        return TestServer.part(Jdbi.class)
                .withHandle(
                        handle -> handle.select(select, of).mapTo(Long.class).one());
    }
}
