package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.casework.Cases;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.drafts.Held;
import docket.events.Actor;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two members of staff come to the same ticket. */
class TwoAtOneTicketTest {

    private final String bobsName = "Bob " + UUID.randomUUID();
    private final Actor.Staff anna = TestServer.staff();
    private final Actor.Staff bob = Cases.member(bobsName, TestServer.DEPARTMENT);
    private final long id = Cases.open(TestServer.customer().actor());

    @Test
    void they_see_each_other_and_neither_answers_past_the_other() {
        try (Window annas = Window.open(Screen.WIDE).signIn(anna);
                Window bobs = Window.open(Screen.WIDE).signIn(bob)) {
            Page hers = annas.go("/console/tickets/" + id);
            Page his = bobs.go("/console/tickets/" + id);
            assertThat(hers.locator("#presence")).hasText(bobsName + " is here");
            assertThat(his.locator("#presence")).hasText("Anna Meyer is here");

            his.locator("#content-reply").fill("We replace it today.");
            assertThat(hers.locator("#presence")).hasText(bobsName + " is typing");
            hers.locator("#content-reply").fill("Which disk is it?");
            send(his);
            assertThat(his.locator("#held article")).isVisible();
            Held.release(bob, id);
            assertThat(hers.locator("#messages")).containsText("We replace it today.");

            annas.expecting(409);
            send(hers);
            assertThat(hers.locator(".composer-notice")).containsText("We replace it today.");
            assertThat(hers.locator("#content-reply")).hasValue("Which disk is it?");
            assertThat(hers.locator("#write-reply .btn-primary")).hasText("Send all the same");

            send(hers);
            assertThat(hers.locator("#held article")).isVisible();
            Held.release(anna, id);
            assertThat(his.locator("#messages")).containsText("Which disk is it?");
        }
    }

    private static void send(Page page) {
        page.locator("#write-reply .btn-primary").click();
    }
}
