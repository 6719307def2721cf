package docket.contactform;

import docket.TestClock;
import docket.TestServer;
import docket.attachments.StoredFile;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.platform.Keys;
import docket.tickets.ContactForm;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.altcha.altcha.Altcha;
import org.jdbi.v3.core.Jdbi;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fills in forms as people do, and solves puzzles as their browsers do. */
public final class Forms {

    /** A site that may show the form in its pages. */
    static final String SITE = TestServer.SITE;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final JsonMapper JSON = new JsonMapper();

    private Forms() {}

    /** A form that somebody took their time for; no other test has its title. */
    static Sending filled() {
        ContactForm form = new ContactForm(
                "Ann", "Lee", "", "ann@example.com", "+31 1234", "Hello " + next(), "It fails.", TestServer.CATEGORY);
        return sending(
                form,
                stamp(Duration.ofMinutes(2)),
                solved(TestServer.part(Puzzles.class).fresh()));
    }

    static Sending sending(ContactForm form, String stamp, String puzzle) {
        return new Sending(form, List.of(), stamp, puzzle, "");
    }

    static Sending with(Sending sending, StoredFile... files) {
        return new Sending(sending.form(), List.of(files), sending.stamp(), sending.puzzle(), sending.trap());
    }

    /** The stamp of a form that was handed out so long ago. */
    public static String stamp(Duration age) {
        return new Stamps(
                        TestServer.part(Keys.class), new TestClock(Instant.now().minus(age)))
                .fresh();
    }

    /** A puzzle of ours that was made so long ago. */
    static String puzzle(Duration age) {
        return new Puzzles(
                        TestServer.part(Jdbi.class),
                        TestServer.part(Keys.class),
                        TestServer.part(JsonMapper.class),
                        new TestClock(Instant.now().minus(age)))
                .fresh();
    }

    /** What a browser sends that solved the puzzle. */
    static String solved(String puzzle) {
        JsonNode challenge = JSON.readTree(puzzle);
        String sent = JSON.createObjectNode()
                .put("algorithm", "SHA-256")
                .put("challenge", challenge.get("challenge").stringValue())
                .put("number", number(challenge))
                .put("salt", challenge.get("salt").stringValue())
                .put("signature", challenge.get("signature").stringValue())
                .toString();
        return Base64.getEncoder().encodeToString(sent.getBytes(StandardCharsets.UTF_8));
    }

    private static int number(JsonNode challenge) {
        try {
            return Altcha.solveChallenge(
                            challenge.get("challenge").stringValue(),
                            challenge.get("salt").stringValue(),
                            Altcha.Algorithm.SHA256,
                            challenge.get("maxnumber").longValue(),
                            0)
                    .number;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    /** Docket's own form, sent from a network that no other test uses. */
    static Actor.Site sender() {
        int network = next();
        String address = "203.0." + network / 250 + "." + (network % 250 + 1);
        return new Actor.Site(null, new Origin(Channel.FORM, null, address, "test"));
    }

    /** The tickets that came of a form. */
    static List<Long> tickets(Sending sending) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT id FROM ticket WHERE title = ?",
                                sending.form().title())
                        .mapTo(Long.class)
                        .list());
    }

    private static int next() {
        return NUMBER.incrementAndGet();
    }
}
