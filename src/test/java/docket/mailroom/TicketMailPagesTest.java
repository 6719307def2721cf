package docket.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.console.AtWork;
import docket.login.Browser;
import docket.mail.MailQueue;
import docket.mailin.Disposition;
import docket.mailin.Incoming;
import docket.mailin.IncomingMail;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What mail adds to the page of a ticket. */
class TicketMailPagesTest {

    private final Post post = new Post();
    private final Browser browser = AtWork.of(TestServer.staff());
    private final String stranger = UUID.randomUUID() + "@elsewhere.example";
    private final IncomingMail first = post.brings(Post.stranger(), "", "It fails.");
    private final long id = ticket(first);
    private final String path = "/console/tickets/" + id;

    @Test
    void an_answer_of_somebody_else_is_proposed_and_accepted_with_one_click() {
        IncomingMail answer = post.bringsAnswer(stranger, id, "", "I know more.");
        assertThat(answer.disposition()).isEqualTo(Disposition.PROPOSED);

        assertThat(browser.open(path).body())
                .contains("Proposed reply", stranger, "/console/mail/" + answer.id() + "/accept")
                .doesNotContain("I know more.");
        assertThat(browser.open("/console/mail/" + answer.id() + "/text").body())
                .contains("I know more.");

        browser.open(path);
        assertThat(browser.submit("/console/mail/" + answer.id() + "/accept").body())
                .contains("I know more.", "message-theirs")
                .doesNotContain("Proposed reply");
    }

    @Test
    void a_proposed_answer_is_put_aside_and_the_ticket_stays_open_before_the_reader() {
        IncomingMail answer = post.bringsAnswer(stranger, id, "", "I know more.");
        browser.open(path);

        assertThat(browser.submit("/console/mail/" + answer.id() + "/reject").body())
                .contains("id=\"ticket-title\"")
                .doesNotContain("Proposed reply", "I know more.");
    }

    @Test
    void a_robots_answer_is_a_small_line() {
        IncomingMail away = post.bringsAnswer(stranger, id, "Auto-Submitted: auto-replied\r\n", "I am away.");

        assertThat(browser.open(path).body())
                .contains("A robot answered for", stranger, "/console/mail/" + away.id())
                .doesNotContain("I am away.");
    }

    @Test
    void people_in_copy_are_let_in_or_left_out() {
        IncomingMail mail = post.brings(
                Post.stranger(), "Cc: Bob <bob@elsewhere.example>, carl@elsewhere.example\r\n", "It fails.");
        String ticket = "/console/tickets/" + mail.ticketId();
        assertThat(browser.open(ticket).body())
                .contains("A mail names Bob &lt;bob@elsewhere.example&gt;", "A mail names carl@elsewhere.example");

        assertThat(browser.submit(ticket + "/copied/accept", "address", "bob@elsewhere.example")
                        .body())
                .contains("carl@elsewhere.example")
                .doesNotContain("A mail names Bob");
        assertThat(browser.submit(ticket + "/copied/refuse", "address", "carl@elsewhere.example")
                        .body())
                .doesNotContain("A mail names");
        browser.open(ticket);
        assertThat(browser.submit(ticket + "/copied/accept", "address", "nobody@elsewhere.example")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void how_the_mails_of_a_reply_stand_is_said_below_it_and_a_lost_one_is_sent_again() {
        MailQueue queue = MailQueue.empty();
        TestServer.part(Tickets.class).reply(TestServer.staff(), id, new NewReply("Re", "It is repaired.", List.of()));
        queue.follow();
        String address = String.valueOf(first.sender());
        assertThat(browser.open(path).body()).contains("On its way to " + address);

        queue.update("UPDATE outgoing_mail SET sent_at = now(), bounced_at = now(), bounce = 'no such user'"
                + " WHERE ticket_id = " + id + " AND template = 'reply'");
        String page = browser.open(path).body();
        assertThat(page).contains("Came back from " + address, "no such user", "Send again");

        String resend = page.replaceFirst("(?s).*action=\"([^\"]+/resend)\".*", "$1");
        assertThat(browser.submit(resend).body()).contains("Came back from " + address, "On its way to " + address);
        assertThat(browser.submit(resend).body()).containsOnlyOnce("On its way to " + address);
    }

    @Test
    void a_ticket_without_mail_says_nothing_of_it() {
        long other = Cases.open(TestServer.customer().actor());

        assertThat(browser.open("/console/tickets/" + other).body())
                .doesNotContain(
                        "sender not proved", "Show as mail", "class=\"sent", "ticket-proposed", "ticket-copied");
    }

    private static long ticket(IncomingMail mail) {
        Long ticketId = TestServer.part(Incoming.class).get(mail.id()).ticketId();
        if (ticketId == null) {
            throw new AssertionError("The mail became no ticket: " + mail);
        }
        return ticketId;
    }
}
