package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import docket.TestServer;
import docket.chromium.Axe;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.signin.FirstAdmin;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The first day of a desk. */
class FirstDayTest {

    @Test
    void the_link_of_the_first_start_leads_to_an_admin_at_the_desk() {
        try (ConfigurableApplicationContext desk = TestServer.start("docket_setup");
                Window ada = Window.open(Screen.WIDE, TestServer.address(desk))) {
            String link = desk.getBean(FirstAdmin.class).makeLink().orElseThrow();
            Page page = ada.go(URI.create(link).getPath());
            Axe.findsNothing(page);

            page.getByLabel("Your name").fill("Ada First");
            page.getByLabel("E-mail address").fill("ada@desk.example");
            press(page, "Go on");
            Axe.findsNothing(page);

            page.getByLabel("New password").fill("seven geese cross the Elbe");
            press(page, "Choose it");
            page.navigate("/account");
            assertThat(page.getByText("this browser")).isVisible();

            ada.expecting(404).go(URI.create(link).getPath());
            assertThat(page.getByRole(AriaRole.HEADING)).isVisible();
        }
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(button)).click();
    }
}
