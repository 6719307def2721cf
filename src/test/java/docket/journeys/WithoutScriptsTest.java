package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.chromium.Screen;
import docket.chromium.Window;
import org.junit.jupiter.api.Test;

/** Browsers that run no scripts. */
class WithoutScriptsTest {

    private final Colleague carla = Colleague.of(TestServer.customer(), "Carla Customer");

    @Test
    void staff_list_read_answer_and_take_it_back() {
        long id = Cases.open(carla.actor());
        try (Window window = Window.open(Screen.WIDE.withoutScripts()).signIn(TestServer.staff())) {
            Page page = window.go("/console/tickets?queue=all&person=" + carla.personId());
            page.locator("#row-" + id).click();
            assertThat(page.locator("#messages")).containsText("It fails.");

            page.locator("#content-reply").fill("We replace it today.");
            page.locator("#write-reply .btn-primary").click();
            assertThat(page.locator("#held")).containsText("We replace it today.");

            page.locator("#held button").click();
            assertThat(page.locator("#held .message")).hasCount(0);
            assertThat(page.locator("#content-reply")).hasValue("We replace it today.");
        }
    }

    @Test
    void a_customer_opens_a_ticket_with_a_file() {
        try (Window window = Window.open(Screen.PHONE.withoutScripts()).signIn(carla.actor())) {
            Page page = window.go("/portal/tickets/new");
            page.locator("#category").selectOption(TestServer.CATEGORY);
            page.locator("#title").fill("Disk failure in rack 12");
            page.locator("#content").fill("The report is attached.");
            page.locator("#attachmentIds")
                    .setInputFiles(new FilePayload("smart.txt", "text/plain", new byte[] {'1', '9', '7'}));
            page.locator("main form .btn-primary").click();

            assertThat(page.locator("h1")).hasText("Disk failure in rack 12");
            assertThat(page.locator("#latest")).containsText("smart.txt");
        }
    }
}
