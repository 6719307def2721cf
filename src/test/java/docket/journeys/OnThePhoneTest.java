package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.casework.Cases;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.events.Actor;
import org.junit.jupiter.api.Test;

/** A member of staff who has but a phone at hand. */
class OnThePhoneTest {

    private final Actor.Customer customer = TestServer.customer().actor();
    private final long id = Cases.open(customer);

    @Test
    void a_ticket_is_found_read_and_answered_without_scrolling_sideways() {
        try (Window window = Window.open(Screen.PHONE).signIn(TestServer.staff())) {
            Page page = window.go("/console/tickets?queue=all&person=" + customer.personId());
            assertThat(window.sideways()).isZero();

            page.locator("#row-" + id).tap();
            assertThat(page.locator("#messages")).containsText("It fails.");
            assertThat(page.locator("#rows")).isHidden();
            assertThat(window.sideways()).isZero();

            page.locator("#content-reply").fill("We replace it today.");
            page.locator("#write-reply .btn-primary").tap();
            assertThat(page.locator("#held")).containsText("We replace it today.");
            assertThat(window.sideways()).isZero();

            page.locator(".ticket-back").tap();
            assertThat(page.locator("#row-" + id)).isVisible();
            page.locator(".side-toggle").tap();
            page.locator("#queue-mine").tap();
            assertThat(page.locator("#list h1")).containsText("Mine");
            assertThat(window.sideways()).isZero();
        }
    }
}
