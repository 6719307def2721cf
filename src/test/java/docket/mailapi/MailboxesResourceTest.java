package docket.mailapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.staffapi.Noun;
import docket.staffapi.Noun.Made;
import docket.v3.Api;
import docket.v3.Api.Answer;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mailboxes by HTTP: how their mail is fetched, what is never shown, and the try. */
class MailboxesResourceTest {

    private static final String IMAP =
            "{\"imapHost\": \"127.0.0.1\", \"imapPort\": 1, \"imapSecurity\": \"off\", \"password\": \"hunter2\"}";

    private final Api admin = Noun.admin();
    private final Made mailbox = Noun.MAILBOXES.make();

    @Test
    void a_mailbox_has_what_is_usual_where_nothing_else_was_said() {
        assertThat(mailbox.json().get("subAddresses").booleanValue()).isTrue();
        assertThat(mailbox.json().get("staffAnswers").booleanValue()).isFalse();
        assertThat(mailbox.json().has("imapHost")).isFalse();
    }

    @Test
    void a_secret_is_taken_and_never_shown() {
        Answer fetched = admin.patch(mailbox.path(), IMAP, "If-Match", mailbox.tag());

        assertThat(fetched.json().get("imapUser")).isEqualTo(mailbox.json().get("address"));
        assertThat(fetched.json().get("signIn").stringValue()).isEqualTo("password");
        assertThat(fetched.text()).doesNotContain("hunter2");
        assertThat(admin.patch(mailbox.path(), "{\"imapPort\": 143}", "If-Match", "*")
                        .status())
                .isEqualTo(200);
        assertThat(admin.patch(mailbox.path(), "{\"imapHost\": null}", "If-Match", "*")
                        .json()
                        .has("imapPort"))
                .isFalse();
    }

    @Test
    void a_field_of_another_type_and_a_form_that_is_wrong_are_told_apart() {
        assertThat(admin.patch(mailbox.path(), "{\"imapPort\": \"143\"}", "If-Match", "*")
                        .status())
                .isEqualTo(400);
        assertThat(admin.patch(mailbox.path(), "{\"imapHost\": \"a host\"}", "If-Match", "*")
                        .errors())
                .containsOnlyKeys("imapHost", "password");
    }

    @Test
    void how_the_fetching_stands_is_a_thing_of_its_own() {
        String fetching = mailbox.path() + "/fetching";
        assertThat(admin.get(fetching).text()).isEqualTo("{\"fetched\":false,\"waiting\":0}");

        admin.patch(mailbox.path(), IMAP, "If-Match", "*");
        TestServer.part(Jdbi.class)
                .useHandle(
                        handle -> handle.execute("""
                        INSERT INTO mailbox_sync (mailbox_id, failing_since, error, reconciled_at, missing)
                        VALUES (?, now(), 'refused 127.0.0.1:1', now(), 3)
                        """, mailbox.json().get("id").longValue()));
        JsonNode failing = admin.get(fetching).json();
        assertThat(failing.get("fetched").booleanValue()).isTrue();
        assertThat(failing.get("trouble").get("kind").stringValue()).isEqualTo("refused");
        assertThat(failing.get("trouble").get("words").stringValue()).contains("127.0.0.1:1 takes no connections");
        assertThat(failing.get("missing").intValue()).isEqualTo(3);
        assertThat(failing.has("missingSince")).isFalse();
    }

    @Test
    void what_a_try_finds_wrong_is_its_answer() {
        admin.patch(mailbox.path(), IMAP, "If-Match", "*");

        JsonNode tried = admin.post(mailbox.path() + "/test", "{}").json();
        assertThat(tried.get("done")).isEmpty();
        assertThat(tried.get("trouble").get("kind").stringValue()).isEqualTo("refused");
        assertThat(tried.get("trouble").get("words").stringValue()).contains("127.0.0.1:1");
    }

    @Test
    void a_mailbox_that_is_not_fetched_has_nothing_to_try() {
        assertThat(admin.post(mailbox.path() + "/test", "{}").status()).isEqualTo(409);
    }
}
