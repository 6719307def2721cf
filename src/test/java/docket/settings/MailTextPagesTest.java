package docket.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.login.Browser;
import docket.mailtexts.MailTemplate;
import docket.mailtexts.MailTexts;
import docket.platform.Expected;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The words of mails, as an admin writes them in a browser without scripts. */
class MailTextPagesTest {

    private static final String ALL = "/console/settings/mails";
    private static final String ONE = ALL + "/opened/de";

    private final MailTexts texts = TestServer.part(MailTexts.class);
    private final Browser admin = Member.of("admin");

    @AfterEach
    void leaveOurWords() {
        texts.reset(TestServer.SYSTEM, MailTemplate.OPENED, "de", Expected.any());
    }

    private HttpResponse<String> send(String path, String subject, String content) {
        String seen = Member.seen(admin.open(ONE).body());
        return admin.submit(path, "subject", subject, "content", content, "seen", seen);
    }

    @Test
    void words_are_written_and_docket_s_own_taken_again() {
        assertThat(admin.open(ONE).body()).contains("{signature}", "Vielen Dank für den Hinweis.");

        HttpResponse<String> list = send(ONE, "[#{hash}] Neu: {title}", "{text}\r\n<b>");
        assertThat(list.uri().getPath()).isEqualTo(ALL);
        assertThat(list.body()).contains("class=\"mark\">changed");
        assertThat(texts.get(MailTemplate.OPENED, "de").content()).isEqualTo("{text}\n<b>");
        assertThat(admin.open(ONE).body()).contains("{text}\n&lt;b&gt;</textarea>", "[#K7QX] Neu: Festplatte");

        admin.submit(ONE + "/reset");
        assertThat(admin.page().body()).doesNotContain("class=\"mark\"");
        assertThat(texts.get(MailTemplate.OPENED, "de").changedAt()).isNull();
    }

    @Test
    void what_is_typed_can_be_looked_at_before_it_is_saved() {
        HttpResponse<String> page = send(ONE + "/preview", "[#{hash}] Schau: {title}", "{text} Gesehen?");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("[#K7QX] Schau: Festplatte", "geschehen ist. Gesehen?", "{text} Gesehen?");
        assertThat(texts.get(MailTemplate.OPENED, "de").changedAt()).isNull();
    }

    @Test
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_is_kept() {
        for (String path : new String[] {ONE, ONE + "/preview"}) {
            HttpResponse<String> form = send(path, "Typed", "{nonsense}");

            assertThat(form.statusCode()).isEqualTo(422);
            assertThat(form.body())
                    .contains("id=\"subject-problem\">must hold [#{hash}]", "id=\"content-problem\">must not hold {non")
                    .contains("value=\"Typed\"", "{nonsense}</textarea>", "as soon as this is mended");
        }
    }

    @Test
    void a_change_of_what_somebody_else_changed_asks_again_and_shows_it() {
        String seen = Member.seen(admin.open(ONE).body());
        send(ONE, "[#{hash}] Theirs", "{text}");

        HttpResponse<String> asked = admin.submit(ONE, "subject", "[#{hash}] Mine", "content", "{text}", "seen", seen);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("Meanwhile it is: [#{hash}] Theirs", "value=\"[#{hash}] Mine\"");
    }

    @Test
    void whoever_may_not_finds_nothing_and_changes_nothing() {
        Browser agent = Member.of("agent");

        assertThat(agent.open(ALL).statusCode()).isEqualTo(404);
        assertThat(agent.open(ONE).statusCode()).isEqualTo(404);
        agent.open("/console/settings");
        for (String path : new String[] {ONE, ONE + "/preview", ONE + "/reset"}) {
            assertThat(agent.submit(path, "subject", "[#{hash}]", "content", "{text}")
                            .statusCode())
                    .isEqualTo(404);
            agent.open("/console/settings");
        }
        assertThat(admin.open(ALL + "/nothing/de").statusCode()).isEqualTo(404);
        assertThat(admin.open(ALL + "/opened/fr").statusCode()).isEqualTo(404);
    }
}
