package docket.signin;

import docket.TestServer;
import docket.credentials.Enrolled;
import docket.credentials.Factor;
import docket.credentials.Proposal;
import docket.credentials.SecondFactors;
import docket.events.Channel;
import docket.events.Origin;
import docket.links.Links;
import docket.links.Purpose;
import docket.platform.EmailAddress;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import docket.visitors.Visitor;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A member of staff whom no other test knows, at an address that no other test comes from. */
public record Newcomer(long personId, long emailId, EmailAddress email, String address) {

    /** What all of them choose. */
    public static final String PASSWORD = "seven green lamps by winter";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static Newcomer arrives() {
        int number = NUMBER.incrementAndGet();
        EmailAddress email = new EmailAddress("newcomer." + number + "@desk.example");
        long id = TestServer.part(StaffMembers.class)
                .add(TestServer.SYSTEM, new NewStaff("Nora Newcomer", email.value(), "agent", List.of()));
        long emailId = TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT id FROM person_email WHERE person_id = ?", id)
                        .mapTo(Long.class)
                        .one());
        return new Newcomer(id, emailId, email, "10.0." + number / 250 + "." + (number % 250 + 1));
    }

    /** One who has chosen the password. */
    public static Newcomer settles() {
        Newcomer nora = arrives();
        TestServer.part(LinkSignIn.class).choosePassword(nora.visitor(), nora.link(Purpose.INVITATION), PASSWORD);
        return nora;
    }

    public Visitor visitor() {
        return visitor(null);
    }

    public Visitor visitor(@Nullable String device) {
        return visitorFrom(address, device);
    }

    public static Visitor visitorFrom(String address, @Nullable String device) {
        return new Visitor(new Origin(Channel.CONSOLE, null, address, "test"), device, "Firefox");
    }

    /** The secret of a link that was sent. */
    public String link(Purpose purpose) {
        String url = TestServer.part(Links.class).make(TestServer.SYSTEM, emailId, purpose);
        return url.substring(url.lastIndexOf('/') + 1);
    }

    /** Takes the first step with the right password. */
    public SignedIn signsIn() {
        return TestServer.part(SignIn.class).withPassword(visitor(), email.value(), PASSWORD);
    }

    /** Signs in; only for one without a second factor. */
    public Session session() {
        return TestServer.part(Sessions.class).find(signsIn().session()).orElseThrow();
    }

    /** A factor that was proved; answers the recovery codes and the app's secret. */
    public Factor factor() {
        SecondFactors factors = TestServer.part(SecondFactors.class);
        Session session = session();
        Proposal proposal = factors.propose(session);
        Enrolled enrolled = factors.prove(session, new Factor(proposal.secret(), List.of()).code(-1));
        return new Factor(proposal.secret(), enrolled.recoveryCodes());
    }

    public Newcomer proved() {
        return update("UPDATE person_email SET verified_at = now() WHERE person_id = ?");
    }

    public Newcomer disabled() {
        return update("UPDATE person SET disabled_at = now() WHERE id = ?");
    }

    public Newcomer linksExpire() {
        return update("UPDATE sign_in_link SET expires_at = now() WHERE person_id = ?");
    }

    /** Lets every session of this person get older. */
    public Newcomer sessionsAge(String interval) {
        return update("UPDATE session SET created_at = created_at - CAST('" + interval + "' AS interval),"
                + " expires_at = expires_at - CAST('" + interval + "' AS interval),"
                + " confirmed_at = confirmed_at - CAST('" + interval + "' AS interval) WHERE person_id = ?");
    }

    /** Lets every session of this person lie idle. */
    public Newcomer sessionsRest(String interval) {
        return update(
                "UPDATE session SET used_at = used_at - CAST('" + interval + "' AS interval) WHERE person_id = ?");
    }

    /** The types of what was written down of this person, oldest first. */
    public List<String> events() {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT type FROM event WHERE object_id = ? AND type LIKE 'person.%' ORDER BY id",
                                personId)
                        .mapTo(String.class)
                        .list());
    }

    private Newcomer update(String sql) {
        TestServer.part(Jdbi.class).useHandle(handle -> handle.execute(sql, personId));
        return this;
    }
}
