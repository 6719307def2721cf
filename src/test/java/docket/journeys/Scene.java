package docket.journeys;

import docket.TestServer;
import docket.accounts.Accounts;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.correspondents.Correspondents;
import docket.departments.CannedTextForm;
import docket.departments.CannedTexts;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.links.Links;
import docket.mailboxes.MailboxForms;
import docket.mailboxes.Mailboxes;
import docket.mailin.IncomingMail;
import docket.mailroom.Post;
import docket.mailtexts.MailTemplate;
import docket.platform.EmailAddress;
import docket.sessions.Stage;
import docket.staff.Actors;
import docket.staff.RoleForm;
import docket.staff.Roles;
import docket.tickets.NewReply;
import docket.tickets.NewTicket;
import docket.tickets.Ticket;
import docket.tickets.Tickets;
import docket.tokens.ApiTokens;
import docket.tokens.Scope;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** A desk at work: its people, and one thing of each kind for pages to show. */
final class Scene {

    private static final Pattern BRACES = Pattern.compile("\\{([^}]*)}");

    final Actor.Staff agent = TestServer.staff("agent", TestServer.DEPARTMENT);
    final Actor.Staff admin = TestServer.staff("admin");
    final Actor.Customer customer = customer();

    private final Map<String, String> things = new HashMap<>();

    Scene() {
        Tickets tickets = TestServer.part(Tickets.class);
        long id = open("Disk failure in rack 12", "The third disk of gs-12-04 reports read errors.");
        tickets.reply(agent, id, new NewReply(null, "We replace it today.", List.of()));
        Ticket ticket = tickets.get(customer, id).ticket();
        things.put("ticket", id(id));
        things.put("readHash", ticket.readHash().reveal());
        Correspondents correspondents = TestServer.part(Correspondents.class);
        things.put(
                "mailToken",
                correspondents.stopToken(
                        correspondents.add(agent, id, new EmailAddress("named." + id + "@other.example"))));
        furnish();
        bringMail();
        long invited = TestServer.staff("agent").personId();
        String link = TestServer.part(Links.class).makeFor(TestServer.SYSTEM, invited);
        things.put("invitation", URI.create(link).getPath().replaceFirst(".*/", ""));
    }

    private void furnish() {
        Actor.Docket by = TestServer.SYSTEM;
        String name = "Scene " + UUID.randomUUID();
        things.put("department", id(TestServer.part(Departments.class).add(by, new DepartmentForm(name, null, false))));
        things.put("category", id(TestServer.part(Categories.class).add(by, new CategoryForm(name, null, null))));
        things.put("priority", id(TestServer.part(Priorities.class).add(by, new PriorityForm(name, 0, false))));
        things.put("mail", MailTemplate.RELAY.word());
        things.put("language", "de");
        things.put("role", id(TestServer.part(Roles.class).add(by, new RoleForm(name, List.of()))));
        things.put("mailbox", id(TestServer.part(Mailboxes.class).add(by, MailboxForms.named(name))));
        things.put("account", id(customer.accountId()));
        things.put("person", id(customer.personId()));
        things.put("member", id(agent.personId()));
        String secret = TestServer.token(agent, Scope.STAFF_READ);
        things.put(
                "token",
                id(TestServer.part(ApiTokens.class)
                        .find(secret)
                        .orElseThrow()
                        .token()
                        .id()));
        things.put("text", id(TestServer.part(CannedTexts.class).add(by, new CannedTextForm(name, "Hello", null))));
    }

    /** One that waits, and a ticket that came by mail, with an answer of somebody else. */
    private void bringMail() {
        Post post = new Post();
        String html = "<h1>Disk failure</h1><p>See <a href=\"https://shop.example/\">the order</a>:</p>"
                + "<img src=\"https://shop.example/logo.png\" alt=\"Logo\">";
        things.put(
                "incoming",
                id(post.brings(Post.stranger(), "List-Id: <news.example>\r\n", "Buy now")
                        .id()));
        IncomingMail mail = post.bringsHtml(Post.stranger(), html);
        long ticketId = Objects.requireNonNull(mail.ticketId());
        things.put("mailTicket", id(ticketId));
        things.put("mailMessage", id(Objects.requireNonNull(mail.postedMessageId())));
        post.bringsAnswer(Post.stranger(), ticketId, "Cc: bob@elsewhere.example\r\n", "I know more.");
        post.bringsAnswer(Post.stranger(), ticketId, "Auto-Submitted: auto-replied\r\n", "I am away.");
    }

    private static String id(long id) {
        return String.valueOf(id);
    }

    /** Opens a ticket of the customer. */
    long open(String title, String content) {
        return open(customer, title, content, TestServer.CATEGORY);
    }

    static long open(Actor.Customer owner, String title, String content, String category) {
        NewTicket form = new NewTicket(title, content, category, TestServer.DEPARTMENT, "", "", List.of());
        return TestServer.part(Tickets.class).open(owner, form);
    }

    /** A window before which that person sits. */
    Window window(Who who, Screen screen) {
        Window window = Window.open(screen);
        return switch (who) {
            case NOBODY -> window;
            case HALFWAY -> window.signIn(agent, Stage.FACTOR);
            case ENROLLING -> window.signIn(agent, Stage.ENROLMENT);
            case AGENT -> window.signIn(agent);
            case ADMIN -> window.signIn(admin);
            case CUSTOMER -> window.signIn(customer);
        };
    }

    /** The path with the scene's things in the places of their names. */
    String path(Place place) {
        return BRACES.matcher(place.path()).replaceAll(name -> things.get(name.group(1)));
    }

    /** Somebody with an account, who sees all of its tickets. */
    private static Actor.Customer customer() {
        long account = TestServer.part(Accounts.class).add(TestServer.SYSTEM, "Example Games " + UUID.randomUUID());
        PersonForm person = new PersonForm("Carla Customer", null, null, null, true);
        String email = UUID.randomUUID() + "@games.example";
        long id = TestServer.part(People.class).add(TestServer.SYSTEM, account, person, List.of(email));
        return (Actor.Customer) TestServer.part(Actors.class)
                .find(id, new Origin(Channel.PORTAL, null, null, null))
                .orElseThrow();
    }
}
