package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.links.Links;
import docket.links.Purpose;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A customer who has no password comes to an answer, and is done with it. */
class LinkToAnswerTest {

    private final Colleague carla = Colleague.of(TestServer.customer(), "Carla Customer");
    private final long id = Cases.open(carla.actor());

    @Test
    void a_link_leads_to_what_is_unread_which_is_answered_and_closed() {
        TestServer.part(Tickets.class)
                .reply(TestServer.staff(), id, new NewReply(null, "We replace it today.", List.of()));
        try (Window window = Window.open(Screen.PHONE)) {
            Page page = window.go(link());
            press(page, "Sign in");

            Locator row = page.locator("[href='/portal/tickets/" + id + "']");
            assertThat(row).containsText("Unread:");
            row.click();
            assertThat(page.locator("#latest")).containsText("We replace it today.");
            page.getByText("All tickets").click();
            assertThat(row).not().containsText("Unread:");
            row.click();

            page.getByLabel("Your answer").fill("It works again, thank you.");
            press(page, "Send");
            assertThat(page.locator("#latest")).containsText("It works again, thank you.");
            press(page, "Close the ticket");
            assertThat(page.locator(".badge-closed")).isVisible();
        }
    }

    private String link() {
        String url = TestServer.part(Links.class).make(TestServer.SYSTEM, carla.emailId(), Purpose.SIGN_IN);
        return URI.create(url).getPath();
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
