package docket.mailroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.events.Actor;
import docket.mail.MailQueue;
import docket.maildesk.Decisions;
import docket.mailin.IncomingMail;
import docket.outbox.SentMails;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What mail adds to a ticket comes to its page while it is open. */
class TicketMailScriptsTest {

    private final Actor.Staff anna = TestServer.staff();
    private final Post post = new Post();

    @Test
    void a_proposed_answer_appears_and_goes_when_a_colleague_has_decided() {
        long id = Objects.requireNonNull(
                post.brings(Post.stranger(), "", "It fails.").ticketId());

        try (Window window = Window.open(Screen.WIDE).signIn(anna)) {
            Page page = window.go("/console/tickets/" + id);
            page.locator("#content-reply").fill("We are on it.");
            IncomingMail answer = post.bringsAnswer(Post.stranger(), id, "", "I know more.");
            assertThat(page.locator(".ticket-proposed")).containsText("I know more.");
            post.bringsAnswer(Post.stranger(), id, "Auto-Submitted: auto-replied\r\n", "I am away.");
            assertThat(page.locator(".ticket-aside")).containsText("A robot answered");

            TestServer.part(Decisions.class).reject(TestServer.staff(), answer.id());

            assertThat(page.locator(".ticket-proposed")).hasCount(0);
            assertThat(page.locator("#content-reply")).hasValue("We are on it.");
        }
    }

    @Test
    void a_mail_that_comes_back_is_told_below_its_message() {
        long id = Objects.requireNonNull(
                post.brings(Post.stranger(), "", "It fails.").ticketId());
        MailQueue queue = MailQueue.empty();
        TestServer.part(Tickets.class).reply(anna, id, new NewReply("Re", "It is repaired.", List.of()));
        queue.follow();
        queue.update("UPDATE outgoing_mail SET sent_at = now() WHERE ticket_id = " + id);
        SentMails sent = TestServer.part(SentMails.class);

        try (Window window = Window.open(Screen.WIDE).signIn(anna)) {
            Page page = window.go("/console/tickets/" + id);
            assertThat(page.locator(".message-ours .sent")).containsText("Sent to");

            long mailId = sent.list(anna, id).getLast().id();
            sent.bounced(TestServer.SYSTEM, mailId, "no such user");

            assertThat(page.locator(".message-ours .sent")).hasText(Pattern.compile("Came back from .*no such user"));
            assertThat(page.locator(".message-ours .sent button")).hasText("Send again");
        }
    }

    @Test
    void a_mail_is_shown_as_it_was_sent_and_folded_again() {
        IncomingMail mail = post.bringsHtml(Post.stranger(), "<p>Hello <b>you</b></p>");

        try (Window window = Window.open(Screen.WIDE).signIn(anna)) {
            Page page = window.go("/console/tickets/" + mail.ticketId());
            page.getByText("Show as mail").click();
            assertThat(page.frameLocator(".mail-frame iframe").locator("b")).hasText("you");

            page.getByText("Show as mail").click();
            assertThat(page.locator(".mail-frame")).isHidden();
            page.getByText("Show as mail").click();
            assertThat(page.locator(".mail-frame")).isVisible();
        }
    }

    @Test
    void without_scripts_a_link_leads_to_the_mail_and_back() {
        IncomingMail mail = post.bringsHtml(Post.stranger(), "<p>Hello <b>you</b></p>");

        try (Window window = Window.open(Screen.WIDE.withoutScripts()).signIn(anna)) {
            Page page = window.go("/console/tickets/" + mail.ticketId() + "?queue=all");
            page.getByText("Show as mail").click();
            page.getByText("The mail as it was sent").click();
            assertThat(page.frameLocator(".mail-frame iframe").locator("b")).hasText("you");

            page.getByText("Back to the ticket").click();
            assertThat(page).hasURL(Pattern.compile("/console/tickets/" + mail.ticketId() + "\\?queue=all$"));
        }
    }
}
