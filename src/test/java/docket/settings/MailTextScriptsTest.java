package docket.settings;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import docket.TestServer;
import docket.chromium.Screen;
import docket.chromium.Window;
import org.junit.jupiter.api.Test;

/** What scripts add to the page on which the words of a mail are written. */
class MailTextScriptsTest {

    @Test
    void a_blank_goes_to_where_the_caret_is_and_the_preview_follows() {
        try (Window window =
                Window.open(Screen.WIDE).signIn(TestServer.staff("admin")).expecting(422)) {
            Page page = window.go("/console/settings/mails/reply/en");
            Locator preview = page.locator("#preview");
            page.locator("#subject").fill("[#{hash}] About ");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("{title}"))
                    .click();

            assertThat(page.locator("#subject")).hasValue("[#{hash}] About {title}");
            assertThat(preview).containsText("[#K7QX] About Disk failure in rack 12");

            page.locator("#content").fill("{nonsense}");
            assertThat(preview).containsText("must not hold {nonsense}");
        }
    }
}
