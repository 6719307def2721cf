package docket.mail;

import docket.TestServer;
import docket.platform.EmailAddress;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;

/** Somebody of staff with a proved address, to whom no other test writes. */
record Reader(long personId, long emailId, EmailAddress email) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Reader arrives() {
        EmailAddress email = new EmailAddress("reader." + NUMBER.incrementAndGet() + "@desk.example");
        long id = TestServer.part(StaffMembers.class)
                .add(TestServer.SYSTEM, new NewStaff("Rita Reader", email.value(), "agent", List.of()));
        update("UPDATE person_email SET verified_at = now() WHERE person_id = ?", id);
        long emailId = TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT id FROM person_email WHERE person_id = ?", id)
                        .mapTo(Long.class)
                        .one());
        return new Reader(id, emailId, email);
    }

    /** The same, who reads that language. */
    Reader reading(String language) {
        update("UPDATE person SET language = ? WHERE id = ?", language, personId);
        return this;
    }

    void disable() {
        update("UPDATE person SET disabled_at = now() WHERE id = ?", personId);
    }

    /** Adds an address and answers its id. */
    long alsoReads(String address, boolean proved) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("""
                INSERT INTO person_email (person_id, address, key, verified_at, created_at)
                VALUES (?, ?, ?, CASE WHEN ? THEN now() END, now())
                RETURNING id
                """, personId, address, address, proved)
                        .mapTo(Long.class)
                        .one());
    }

    private static void update(String sql, Object... values) {
        TestServer.part(Jdbi.class).useHandle(handle -> handle.execute(sql, values));
    }
}
