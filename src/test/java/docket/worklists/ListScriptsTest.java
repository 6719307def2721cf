package docket.worklists;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.casework.Cases;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.events.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of tickets in a real browser: by keyboard, and while others work. */
class ListScriptsTest {

    private final Actor.Customer customer = TestServer.customer().actor();
    private final Window window = Window.open(Screen.WIDE).signIn(TestServer.staff());
    private final long older = Cases.open(customer);
    private final long newer = Cases.open(customer);
    private Page page = window.page();

    @BeforeEach
    void look() {
        page = window.go("/console/tickets?queue=all&person=" + customer.personId());
        assertThat(page.locator("#queue-all .count")).hasCount(0);
        assertThat(page.locator("#queue-waiting .count")).hasCount(1);
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void j_and_k_move_in_the_list_and_x_selects() {
        page.keyboard().press("j");
        assertThat(page.locator("#row-" + newer)).isFocused();
        page.keyboard().press("j");
        assertThat(page.locator("#row-" + older)).isFocused();
        page.keyboard().press("x");
        assertThat(page.locator("input[value='" + older + "']")).isChecked();
        page.keyboard().press("k");
        assertThat(page.locator("#row-" + newer)).isFocused();
    }

    @Test
    void a_slash_leads_to_the_field_where_keys_are_letters() {
        page.keyboard().press("/");
        page.keyboard().type("jx?");

        assertThat(page.locator("#find")).hasValue("jx?");
        page.keyboard().press("Escape");
        assertThat(page.locator("#find")).not().isFocused();
    }

    @Test
    void the_keys_are_listed_and_can_be_switched_off() {
        page.keyboard().press("?");
        assertThat(page.locator("#keys")).isVisible();
        page.locator("#keys-on").uncheck();
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("j");
        assertThat(page.locator("#row-" + newer)).not().isFocused();

        page.keyboard().press("?");
        assertThat(page.locator("#keys-on")).not().isChecked();
    }

    @Test
    void the_command_bar_goes_where_its_words_say() {
        page.keyboard().press("Control+k");
        page.keyboard().type("snoo");
        assertThat(page.locator("#command-list li[aria-selected=true]")).hasText("Snoozed");
        page.keyboard().press("Enter");

        assertThat(page.locator("#list h1")).containsText("Snoozed");
    }

    @Test
    void news_show_at_once_and_leave_the_focus_where_it_is() {
        page.locator("#row-" + older).focus();
        long newest = Cases.open(customer);

        assertThat(page.locator("#row-" + newest)).isVisible();
        assertThat(page.locator("#row-" + older)).isFocused();
        assertThat(page.locator("#total")).containsText("3");
    }

    @Test
    void news_wait_while_something_is_selected() {
        page.locator("input[value='" + older + "']").check();
        long newest = Cases.open(customer);

        assertThat(page.locator("[data-news]")).isVisible();
        assertThat(page.locator("#row-" + newest)).hasCount(0);
        assertThat(page.locator("input[value='" + older + "']")).isChecked();
        page.locator("[data-news]").click();
        assertThat(page.locator("#row-" + newest)).isVisible();
    }
}
