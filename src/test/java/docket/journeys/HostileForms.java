package docket.journeys;

import static docket.journeys.HostileField.many;
import static java.nio.charset.StandardCharsets.UTF_8;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Sent;
import docket.casework.Tags;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.journeys.HostileField.Planted;
import docket.platform.Names;
import docket.tickets.ContactForm;
import docket.tickets.Tickets;
import docket.views.ViewForm;
import docket.views.Views;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Every field of the contact form, and what people look for, name and mark things by. */
final class HostileForms {

    /** Where a text has a page of its own, one in so many is opened: that takes a while. */
    private static final int LISTED = 10;

    /** So many tags share a ticket. */
    private static final int CROWD = 40;

    /** What a browser may ask for in one line. */
    private static final int LONGEST_ADDRESS = 4000;

    private static final String PHONE = "+31 20 1234";

    private static final Actor.Site STRANGER = new Actor.Site(null, new Origin(Channel.FORM, null, null, null));

    private final Scene scene;
    private final List<String> tags = new ArrayList<>();
    private long tagged;
    private int opened;

    HostileForms(Scene scene) {
        this.scene = scene;
    }

    List<HostileField> all() {
        return List.of(
                many("name in the contact form", text -> contact(text, form(text, "", PHONE, "Hello")))
                        .refusing(),
                many("company in the contact form", text -> contact(text, form("Ann", text, PHONE, "Hello"))),
                many("e-mail address in the contact form", text -> contact(text, from(text)))
                        .refusing(),
                many("phone in the contact form", text -> contact(text, form("Ann", "", text, "Hello")))
                        .refusing(),
                many("title and content of the contact form", text -> contact(text, form("Ann", "", PHONE, text))),
                many("words that are sought", this::sought),
                many("tag", this::tag).refusing(),
                many("name of a passkey", this::passkey),
                many("name of a view", this::view));
    }

    private static ContactForm form(String name, String company, String phone, String text) {
        return new ContactForm(name, "Lee", company, "ann@example.com", phone, text, text, TestServer.CATEGORY);
    }

    private static ContactForm from(String address) {
        return new ContactForm("Ann", "Lee", "", address, PHONE, "Hello", "Hello", TestServer.CATEGORY);
    }

    private Planted contact(String text, ContactForm form) {
        long id = TestServer.part(Tickets.class).openFromForm(STRANGER, form, List.of());
        return seldom(text, List.of(new Place(Who.ADMIN, "/console/tickets/" + id)));
    }

    private Planted sought(String text) {
        String query = URLEncoder.encode(text, UTF_8);
        List<Place> places = List.of(
                new Place(Who.AGENT, "/console/find?q=" + query),
                new Place(Who.AGENT, "/console/tickets?queue=all&tag=" + query),
                new Place(Who.ADMIN, "/console/settings/people?q=" + query),
                new Place(Who.CUSTOMER, "/portal/tickets?q=" + query));
        return seldom(text, query.length() < LONGEST_ADDRESS ? places : List.of());
    }

    private Planted tag(String text) {
        if (tags.size() % CROWD == 0) {
            tagged = scene.open("Disk", "It fails.");
            tags.clear();
        }
        List<String> wanted = new ArrayList<>(tags);
        wanted.add(text);
        Cases.change(scene.agent, tagged, new Sent().tags(wanted));
        tags.add(text);
        return new Planted(Tags.clean(text), List.of(new Place(Who.AGENT, "/console/tickets/" + tagged)));
    }

    /** As if an authenticator had made it: by the front door a person has twenty at most, each with a session of its own. */
    private Planted passkey(String text) {
        String name = Names.check(text);
        TestServer.part(Jdbi.class).useHandle(handle -> handle.execute("""
                INSERT INTO passkey (
                    credential_id, person_id, name, user_handle, attested, sign_count, backup_eligible, created_at)
                VALUES (uuid_send(gen_random_uuid()), ?, ?, '', '', 0, false, now())""", scene.agent.personId(), name));
        return new Planted(name, List.of(new Place(Who.AGENT, "/account/passkeys")));
    }

    private Planted view(String text) {
        long id = TestServer.part(Views.class)
                .add(scene.agent, new ViewForm(text, "queue=all", false))
                .id();
        Planted opened = seldom(text, List.of(new Place(Who.AGENT, "/console/tickets?queue=view-" + id)));
        List<Place> places = new ArrayList<>(opened.places());
        places.add(new Place(Who.AGENT, "/console/views"));
        return new Planted(text, places);
    }

    private Planted seldom(String text, List<Place> places) {
        return new Planted(text, opened++ % LISTED == 0 ? places : List.of());
    }
}
