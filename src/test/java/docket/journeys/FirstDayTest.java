package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import docket.TestServer;
import docket.accounts.Accounts;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.chromium.Axe;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.links.Links;
import docket.signin.FirstAdmin;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The first day of a desk. */
class FirstDayTest {

    private static final String PASSWORD = "seven geese cross the Elbe";

    @Test
    void the_link_of_the_first_start_leads_to_an_admin_and_a_customer_who_is_answered() {
        try (ConfigurableApplicationContext desk = TestServer.start("docket_setup", "docket.drafts.hold=1s");
                Window ada = Window.open(Screen.WIDE, TestServer.address(desk));
                Window carla = Window.open(Screen.PHONE, TestServer.address(desk))) {
            String link = desk.getBean(FirstAdmin.class).makeLink().orElseThrow();
            long customer = customer(desk);

            comesIn(ada, link);
            opensTicketFor(ada.page(), "Carla Customer");
            answers(ada.page(), "We replace it today.");

            String invitation = desk.getBean(Links.class).makeFor(TestServer.SYSTEM, customer);
            reads(carla, invitation, "We replace it today.");

            ada.expecting(404).go(URI.create(link).getPath());
            assertThat(ada.page().getByRole(AriaRole.HEADING)).isVisible();
        }
    }

    private static long customer(ConfigurableApplicationContext desk) {
        long account = desk.getBean(Accounts.class).add(TestServer.SYSTEM, "Example Games");
        PersonForm person = new PersonForm("Carla Customer", null, null, null, false);
        return desk.getBean(People.class).add(TestServer.SYSTEM, account, person, List.of("carla@games.example"));
    }

    private static void comesIn(Window ada, String link) {
        Page page = ada.go(URI.create(link).getPath());
        Axe.findsNothing(page);

        page.getByLabel("Your name").fill("Ada First");
        page.getByLabel("E-mail address").fill("ada@desk.example");
        press(page, "Go on");
        Axe.findsNothing(page);

        page.getByLabel("New password").fill(PASSWORD);
        press(page, "Choose it");
        page.navigate("/account");
        assertThat(page.getByText("this browser")).isVisible();
    }

    private static void opensTicketFor(Page page, String customer) {
        page.navigate("/console");
        assertThat(page.locator("#list h1")).containsText("Mine");
        page.locator("[data-command]").click();
        page.getByLabel("Whom is it for?").fill("carla@games.example");
        page.getByText(customer).click();

        page.locator("#title").fill("Disk failure in rack 12");
        page.locator("#content").fill("Carla called: a disk reports errors.");
        page.locator("#category").selectOption(TestServer.CATEGORY);
        press(page, "Open the ticket");

        assertThat(page.locator("#ticket-title")).hasText("Disk failure in rack 12");
        Axe.findsNothing(page);
    }

    private static void answers(Page page, String text) {
        page.locator("#content-reply").fill(text);
        press(page, "Reply");
        assertThat(page.locator("#messages")).containsText(text);
        assertThat(page.locator("#held")).isEmpty();
    }

    private static void reads(Window carla, String invitation, String text) {
        Page page = carla.go(URI.create(invitation).getPath());
        page.getByLabel("New password").fill(PASSWORD);
        press(page, "Choose it");
        assertThat(page).hasURL(Pattern.compile("/portal/tickets$"));

        page.getByText("Disk failure in rack 12").click();
        assertThat(page.locator("#latest")).containsText(text);
        assertThat(page.locator("#latest")).containsText("Ada First");
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
