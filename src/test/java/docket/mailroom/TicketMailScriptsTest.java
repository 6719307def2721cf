package docket.mailroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.events.Actor;
import docket.maildesk.Decisions;
import docket.mailin.IncomingMail;
import java.util.Objects;
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
}
