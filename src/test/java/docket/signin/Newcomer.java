package docket.signin;

import docket.TestServer;
import docket.platform.EmailAddress;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** A member of staff whom no other test knows, and who has not signed in yet. */
record Newcomer(long personId, long emailId, EmailAddress email) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Newcomer arrives() {
        EmailAddress email = new EmailAddress("newcomer." + NUMBER.incrementAndGet() + "@desk.example");
        long id = TestServer.part(StaffMembers.class)
                .add(TestServer.SYSTEM, new NewStaff("Nora Newcomer", email.value(), "agent", List.of()));
        long emailId = TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT id FROM person_email WHERE person_id = ?", id)
                        .mapTo(Long.class)
                        .one());
        return new Newcomer(id, emailId, email);
    }

    /** The same, with the address proved. */
    Newcomer proved() {
        return update("UPDATE person_email SET verified_at = now() WHERE person_id = ?");
    }

    Newcomer disabled() {
        return update("UPDATE person SET disabled_at = now() WHERE id = ?");
    }

    /** Lets every link of this person's end. */
    Newcomer linksExpire() {
        return update("UPDATE sign_in_link SET expires_at = now() WHERE person_id = ?");
    }

    private Newcomer update(String sql) {
        TestServer.part(Jdbi.class).useHandle(handle -> handle.execute(sql, personId));
        return this;
    }
}
