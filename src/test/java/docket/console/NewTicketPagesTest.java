package docket.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import docket.TestServer;
import docket.accounts.People;
import docket.accounts.PersonForm;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.events.Actor;
import docket.login.Browser;
import docket.queues.Queues;
import docket.queues.StaffConversation;
import docket.v3.Multipart;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Opening a ticket for a customer. */
class NewTicketPagesTest {

    private static final String FORM = "/console/tickets/new/form";

    private final TestServer.Customer account = TestServer.customer();
    private final Actor.Staff anna = TestServer.staff();
    private final String name = "Carla " + UUID.randomUUID();
    private final long carla = TestServer.part(People.class)
            .add(
                    TestServer.SYSTEM,
                    account.actor().accountId(),
                    new PersonForm(name, null, null, null, false),
                    List.of(UUID.randomUUID() + "@games.example"));

    @Test
    void whom_it_is_for_is_found_by_name_or_address() {
        Browser browser = AtWork.of(anna);

        assertThat(browser.open("/console/tickets/new?who=" + name.replace(' ', '+'))
                        .body())
                .contains("/console/tickets/new/form?person=" + carla);
        assertThat(browser.open("/console/tickets/new?who=" + account.account().replace(' ', '+'))
                        .body())
                .contains("/console/tickets/new/form?account=" + account.actor().accountId());
        assertThat(browser.open("/console/tickets/new?who=nobody%40nowhere.example")
                        .body())
                .contains("Nobody was found.");
        assertThat(browser.open("/console/tickets/new/form?person=x").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_form_that_is_sent_twice_opens_one_ticket_and_a_new_one_another() {
        Browser browser = AtWork.of(anna);
        Multipart form = filled(browser);

        URI first = browser.submit(FORM, form).uri();
        URI again = browser.submit(FORM, form).uri();
        URI other = browser.submit(FORM, filled(browser)).uri();

        assertThat(first.getPath()).matches("/console/tickets/[0-9]+");
        assertThat(again).isEqualTo(first).isNotEqualTo(other);
    }

    private Multipart filled(Browser browser) {
        browser.open(FORM + "?person=" + carla);
        return browser.form(
                "key",
                browser.hidden("key"),
                "person",
                String.valueOf(carla),
                "title",
                "Disk failure",
                "content",
                "It fails.",
                "category",
                TestServer.CATEGORY);
    }

    @Test
    void what_is_wrong_is_told_and_nothing_that_was_typed_or_sent_is_lost() {
        try (Window window =
                Window.open(Screen.WIDE.withoutScripts()).signIn(anna).expecting(422, 404)) {
            Page page = window.go("/console/tickets/new/form?person=" + carla);
            page.fill("#title", "Disk failure");
            page.fill("#content", " ");
            page.selectOption("#category", TestServer.CATEGORY);
            page.fill("#tags", "disk, rack 12");
            page.setInputFiles(
                    "#files", new FilePayload("log <1>.txt", "text/plain", "x".getBytes(StandardCharsets.UTF_8)));
            page.click(".new-acts button");

            assertThat(page.locator("#content-problem")).containsText("The text is missing");
            assertThat(page.locator("#title")).hasValue("Disk failure");
            assertThat(page.locator("input[name=file]")).isChecked();

            page.fill("#content", "It fails.");
            page.click(".new-acts button");
            page.waitForURL("**/console/tickets/*");
            StaffConversation opened = TestServer.part(Queues.class)
                    .conversation(anna, Long.parseLong(page.url().replaceAll(".*/", "")));
            assertThat(opened.ticket().person()).isEqualTo(name);
            assertThat(opened.ticket().tags()).containsExactly("disk", "rack 12");
            assertThat(opened.messages().getFirst().attachments())
                    .extracting(file -> file.fileName())
                    .containsExactly("log <1>.txt");
        }
    }
}
