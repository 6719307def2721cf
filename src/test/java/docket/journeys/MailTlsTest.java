package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import docket.postoffice.PostOffice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whose certificate a desk takes that fetches its mail from a real Dovecot; {@code ./docket test --mail} has it installed. */
@Tag("rig")
@Tag("mail")
class MailTlsTest {

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private static Path folder;

    private static PostOffice office;
    private static MailDesk desk;

    @BeforeAll
    static void start() throws IOException {
        office = PostOffice.start(folder);
        desk = MailDesk.start(folder.resolve("desk"), office, "desk");
    }

    @AfterAll
    static void stop() throws IOException {
        desk.close();
        office.close();
    }

    @Test
    void mail_is_fetched_by_tls_and_by_starttls() throws Exception {
        desk.mailbox("support@other.test", PostOffice.GOOD, office.imapsPort(), "tls", "other");
        desk.mailbox("ben@customer.test", PostOffice.GOOD, office.imapPort(), "starttls", "ben");

        for (String to : new String[] {"support@other.test", "ben@customer.test"}) {
            String id = "<tls-" + to + ">";
            office.send("ann@customer.test", to, "--header", "Message-Id: " + id, "--body", "Nobody overhears this.");
            assertThat(desk.mail(id).path("disposition").stringValue()).isEqualTo("ticket");
        }
        assertThat(office.logins("other")).isNotEmpty().allMatch(login -> login.contains(", TLS,"));
        assertThat(office.logins("ben")).isNotEmpty().allMatch(login -> login.contains(", TLS,"));
    }

    @Test
    void a_certificate_for_another_name_or_that_has_ended_is_told_of_and_hears_no_password() throws Exception {
        Map<String, String> troubles = Map.of(PostOffice.OTHER_NAME, "tls-name", PostOffice.EXPIRED, "tls-untrusted");
        for (Map.Entry<String, String> trouble : troubles.entrySet()) {
            for (String security : new String[] {"tls", "starttls"}) {
                int port = security.equals("tls") ? office.imapsPort() : office.imapPort();
                String address = security + "-" + trouble.getValue() + "@desk.test";
                long id = desk.mailbox(address, trouble.getKey(), port, security, "eve");

                JsonNode told = desk.post("/staff/v1/mailboxes/" + id + "/test", Map.of())
                        .path("trouble");
                assertThat(told.path("kind").stringValue()).isEqualTo(trouble.getValue());
                assertThat(told.path("words").stringValue()).contains(trouble.getKey() + ":" + port);
            }
        }
        assertThat(office.logins("eve")).isEmpty();
    }
}
