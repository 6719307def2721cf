package docket.journeys;

import static docket.journeys.HostileField.many;
import static docket.journeys.HostileField.one;
import static java.nio.charset.StandardCharsets.UTF_8;

import docket.TestServer;
import docket.accounts.Accounts;
import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.journeys.HostileField.Planted;
import docket.platform.Failure;
import docket.profiles.ProfileForm;
import docket.profiles.Profiles;
import docket.sessions.NewSession;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.staff.Actors;
import docket.staff.StaffForm;
import docket.staff.StaffMembers;
import docket.tickets.NewReply;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.tokens.ApiTokens;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.transaction.support.TransactionTemplate;

/** Every field of tickets, their people and those who work on them, with the pages that show it. */
final class HostileFields {

    /** So many texts share a ticket. */
    private static final int CROWD = 50;

    /** Where a text has a page of its own, one in so many is opened: that takes a while. */
    private static final int LISTED = 10;

    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Scene scene;
    private int opened;
    private int answers;
    private long crowded;

    HostileFields(Scene scene) {
        this.scene = scene;
    }

    List<HostileField> all() {
        return List.of(
                many("title and content of a ticket", this::ticket),
                many("reply", text -> new Planted(text, pages(answer(scene.agent, text)))),
                many("note", this::note),
                many("name of a file", this::file),
                many("name of an account", this::account),
                many("name of a member of staff", this::member),
                many("name of a category", this::category),
                many("name of a token", this::token),
                many("name of a browser", this::browser),
                one("signature", this::signature));
    }

    private Planted ticket(String text) {
        return alone(text, scene.customer, scene.open(text, text));
    }

    /** What is written into a ticket of its own. */
    private Planted alone(String text, Actor.Customer owner, long id) {
        return seldom(text, pages(owner, id));
    }

    private Planted seldom(String text, List<Place> places) {
        return new Planted(text, opened++ % LISTED == 0 ? places : List.of());
    }

    /** Where a ticket of the scene is shown. */
    private List<Place> pages(long id) {
        return pages(scene.customer, id);
    }

    private List<Place> pages(Actor.Customer owner, long id) {
        String readHash = tickets.get(owner, id).ticket().readHash().reveal();
        Place link = new Place(Who.NOBODY, "/t/" + readHash);
        Place desk = new Place(Who.AGENT, "/console/tickets/" + id);
        return owner.equals(scene.customer)
                ? List.of(link, desk, new Place(Who.CUSTOMER, "/portal/tickets/" + id))
                : List.of(link, desk);
    }

    private Planted note(String text) {
        long id = answer(scene.agent, "See the note.");
        TestServer.part(Casework.class).note(scene.agent, TicketAt.any(id), new NewNote(text, List.of()));
        return new Planted(text, List.of(new Place(Who.AGENT, "/console/tickets/" + id)));
    }

    private Planted file(String text) throws IOException {
        FileName name = FileName.of(text).orElseThrow(() -> new Failure.NotFound("name"));
        Attachments attachments = TestServer.part(Attachments.class);
        byte[] content = text.getBytes(UTF_8);
        long file = attachments.add(scene.agent, attachments.store(new ByteArrayInputStream(content), name));
        return new Planted(name.value(), pages(answer(scene.agent, "See the file.", file)));
    }

    private Planted account(String text) {
        Accounts accounts = TestServer.part(Accounts.class);
        long speaker = accounts.apiPerson(accounts.add(TestServer.SYSTEM, text));
        Actor.Customer owner = (Actor.Customer) TestServer.part(Actors.class)
                .find(speaker, new Origin(Channel.API, null, null, null))
                .orElseThrow();
        List<Place> places = new ArrayList<>(pages(owner, Scene.open(owner, "Disk", "It fails.", TestServer.CATEGORY)));
        places.add(new Place(Who.ADMIN, "/console/settings/accounts/" + owner.accountId()));
        return seldom(text, places);
    }

    private Planted member(String text) {
        Actor.Staff member = TestServer.staff("agent", TestServer.DEPARTMENT);
        TestServer.part(StaffMembers.class)
                .change(
                        TestServer.SYSTEM,
                        member.personId(),
                        before -> new StaffForm(text, "agent", List.of(TestServer.DEPARTMENT), null, null));
        List<Place> places = new ArrayList<>(pages(answer(member, "We replace it.")));
        places.add(new Place(Who.ADMIN, "/console/settings/staff"));
        return new Planted(text, places);
    }

    private Planted category(String text) {
        TestServer.part(Categories.class).add(TestServer.SYSTEM, new CategoryForm(text, null, null));
        long id = Scene.open(scene.customer, "Disk", "It fails.", text);
        return alone(text, scene.customer, id);
    }

    private Planted token(String text) {
        long owner = scene.agent.personId();
        TestServer.part(ApiTokens.class)
                .add(TestServer.SYSTEM, new NewToken(owner, text, Set.of(Scope.STAFF_READ), null, List.of()));
        return new Planted(text, List.of(new Place(Who.AGENT, "/account/tokens")));
    }

    /** A header holds no control characters. */
    private Planted browser(String text) {
        String sent = text.replaceAll("\\p{Cc}", "");
        NewSession session = new NewSession(scene.agent.personId(), Stage.SIGNED_IN, true, true, "127.0.0.1", sent);
        TestServer.part(TransactionTemplate.class)
                .executeWithoutResult(status -> TestServer.part(Sessions.class).begin(session));
        return new Planted(Objects.requireNonNull(session.browser()), List.of(new Place(Who.AGENT, "/account")));
    }

    private Planted signature(String text) {
        TestServer.part(Profiles.class)
                .change(scene.agent, new ProfileForm("Anna Meyer", "en", "UTC", "light", text, "none"));
        return seldom(text, List.of(new Place(Who.AGENT, "/account/profile")));
    }

    /** Answers in a ticket with others of its kind, so that one page shows many. */
    private long answer(Actor.Staff member, String text, Long... files) {
        if (answers++ % CROWD == 0) {
            crowded = scene.open("Disk", "It fails.");
        }
        tickets.reply(member, crowded, new NewReply(null, text, List.of(files)));
        return crowded;
    }
}
