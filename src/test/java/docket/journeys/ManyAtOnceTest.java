package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.casework.Cases;
import docket.chromium.Axe;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.events.Actor;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many tickets are closed at once, which was too much. */
class ManyAtOnceTest {

    private final Actor.Customer customer = TestServer.customer().actor();
    private final String list = "/console/tickets?queue=all&person=" + customer.personId();

    @Test
    void what_is_selected_by_keyboard_is_closed_and_comes_back() {
        long first = Cases.open(customer);
        Cases.open(customer);
        Cases.open(customer);
        try (Window window = Window.open(Screen.WIDE).signIn(TestServer.staff())) {
            Page page = window.go(list);
            Keyboard keys = page.keyboard();
            for (String key : List.of("j", "x", "j", "x")) {
                keys.press(key);
            }
            assertThat(page.locator(".bulk-picked")).hasText("2 selected");
            Axe.findsNothing(page);

            page.locator("#bulk [value=close]").click();
            assertThat(page.locator("#progress")).containsText("Done: 2 of 2 tickets");
            assertThat(rows(page)).hasCount(1);
            assertThat(page.locator("#row-" + first)).isVisible();
            Axe.findsNothing(page);

            page.locator("#progress button").click();
            assertThat(page.locator("#progress")).containsText("Undone: 2 of 2 tickets");
            assertThat(rows(page)).hasCount(3);
        }
    }

    private static Locator rows(Page page) {
        return page.locator("#rows tr[data-ticket]");
    }
}
