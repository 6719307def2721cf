package docket.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.chromium.Axe;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.mailboxes.ImapForm;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.MailboxForms;
import docket.mailboxes.MailboxSecret;
import docket.mailboxes.Mailboxes;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The button that tries a mailbox, in a browser with scripts. */
class MailboxTestButtonTest {

    @Test
    void an_admin_presses_it_and_reads_what_to_do() {
        MailboxForm form = MailboxForms.named("Box " + UUID.randomUUID()).with(unreachable());
        long id = TestServer.part(Mailboxes.class).add(TestServer.SYSTEM, form);

        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "INSERT INTO mailbox_sync (mailbox_id, failing_since, error) VALUES (?, now(), 'no-folder Support')",
                        id));

        try (Window window = Window.open(Screen.WIDE).signIn(TestServer.staff("admin"))) {
            Page page = window.go("/console/settings/mailboxes/" + id);
            assertThat(page.locator(".fetching").innerText()).contains("There is no folder Support");
            Axe.findsNothing(page);
            page.click("form[action$='/test'] button");

            assertThat(page.locator(".settings-steps .failed").innerText()).contains("No connection");
            assertThat(page.locator(".settings-form").innerText()).contains("127.0.0.1:1 takes no connections");
            Axe.findsNothing(page);
            window.turn(Screen.PHONE.dark());
            Axe.findsNothing(page);
        }
    }

    private static ImapForm unreachable() {
        MailboxSecret secret = new MailboxSecret("hunter2", null, null);
        return new ImapForm("127.0.0.1", 1, "off", null, null, null, null, null, null, secret);
    }
}
