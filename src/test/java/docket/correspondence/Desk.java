package docket.correspondence;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Casework;
import docket.casework.NewStaffTicket;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.mailboxes.ImapForm;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.Mailboxes;
import docket.tickets.ContactForm;
import docket.tickets.NewReply;
import docket.tickets.NewTicket;
import docket.tickets.Tickets;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** A department with a mailbox of its own, and a ticket that Ann of an account has opened in it. */
final class Desk {

    static final String SIGNATURE = "Kind regards\nAnna";

    private final String name = "Desk " + UUID.randomUUID().toString().substring(0, 8);
    final String address = name.replace(' ', '-') + "@desk.example";
    final String to = "to." + UUID.randomUUID() + "@other.example";
    final Tickets tickets = TestServer.part(Tickets.class);
    final TestServer.Customer customer = TestServer.customer();
    final Colleague ann = Colleague.of(customer, "Ann Lee");
    final Colleague ben = Colleague.of(customer, "Ben Ode");
    final Actor.Staff anna = TestServer.staff();
    final long mailboxId;
    final long ticket;

    private Desk() {
        TestServer.part(Departments.class).add(TestServer.SYSTEM, new DepartmentForm(name, null, false));
        TestServer.part(Categories.class).add(TestServer.SYSTEM, new CategoryForm(name, name, null));
        mailboxId = TestServer.part(Mailboxes.class)
                .add(
                        TestServer.SYSTEM,
                        new MailboxForm(
                                name, address, "Support", name, name, "de", true, true, false, null, ImapForm.NONE));
        ticket = tickets.open(ann.actor(), new NewTicket("Disk <failure>", "It fails.", name, name, "", to, List.of()));
        update("UPDATE staff SET signature = ? WHERE person_id = ?", SIGNATURE, anna.personId());
    }

    static Desk opens() {
        return new Desk();
    }

    void answer(String words) {
        answer(ticket, words);
    }

    void answer(long ticketId, String words) {
        tickets.reply(anna, ticketId, new NewReply("Re", words, List.of()));
    }

    /** Staff open a ticket for a person. */
    void openFor(long personId) {
        NewStaffTicket form = new NewStaffTicket(
                null, personId, "Your disk", "We saw it failing.", name, name, null, null, List.of(), List.of());
        TestServer.part(Casework.class).openFor(anna, form);
    }

    /** Somebody unknown sends the contact form of a web site. */
    long form(String email, String title) {
        return tickets.openFromForm(
                new Actor.Site(null, new Origin(Channel.FORM, null, null, null)),
                new ContactForm(
                        "Buy",
                        "http://evil.example",
                        null,
                        email,
                        "+31 1234",
                        title,
                        "Win at http://evil.example",
                        name),
                List.of());
    }

    /** Ann opens a ticket by mail. */
    long mail(boolean mayAnswer) {
        long id = tickets.open(
                ann.actor().from(new Origin(Channel.MAIL, null, null, null)),
                new NewTicket("By mail", "It fails.", name, name, "", "", List.of()));
        came(id, "<their.1@customer.example>", mayAnswer);
        return id;
    }

    /** Writes down that a ticket's last message came by a mail of Ann's, as her mail server says. */
    void came(long ticketId, String messageId, boolean mayAnswer) {
        update("""
                INSERT INTO kept_content (sha256, size, created_at)
                VALUES (sha256('mail'), 4, now())
                ON CONFLICT DO NOTHING
                """);
        update("""
                INSERT INTO incoming_mail (mailbox_id, sha256, size, received_at, message_id, sender, judged_at,
                    disposition, ticket_id, posted_message_id, verdict, may_answer)
                SELECT ?, sha256('mail'), 4, now(), ?, ?, now(), 'reply', ?, max(id), 'pass', ?
                FROM message
                WHERE ticket_id = ?
                """, mailboxId, messageId, ann.address(), ticketId, mayAnswer, ticketId);
    }

    static void update(String sql, Object... values) {
        TestServer.part(Jdbi.class).useHandle(handle -> handle.execute(sql, values));
    }

    void markSpam() {
        update("UPDATE ticket SET spam_at = now() WHERE id = ?", ticket);
    }
}
