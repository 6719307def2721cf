package docket.mailapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.staffapi.Noun;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The words of mails by the API of staff. */
class MailTextsResourceTest {

    private static final String ALL = "/staff/v1/mail-texts";
    private static final String ONE = ALL + "/relay/en";
    private static final String WORDS = "{\"subject\": \"[#{hash}] News\", \"content\": \"{text}\\n{stop}\"}";

    private final Api admin = Noun.admin();
    private final Answer before = admin.get(ONE);

    @AfterEach
    void leaveOurWords() {
        admin.delete(ONE);
    }

    private Answer put(String words, String tag) {
        return admin.putJson(ONE, words, "If-Match", tag);
    }

    @Test
    void words_are_read_changed_and_taken_back() {
        assertThat(before.json().get("required").toString()).isEqualTo("[\"text\",\"stop\"]");
        assertThat(before.json().has("changedAt")).isFalse();

        Answer changed = put(WORDS, before.header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().get("content").stringValue()).isEqualTo("{text}\n{stop}");
        assertThat(changed.json().has("changedAt")).isTrue();
        assertThat(Noun.reader().get(ONE).header("ETag")).isEqualTo(changed.header("ETag"));
        assertThat(Noun.reader().get(ALL).json().get("items").toString())
                .contains(changed.json().toString());

        assertThat(admin.delete(ONE, "If-Match", changed.header("ETag")).status())
                .isEqualTo(204);
        assertThat(admin.get(ONE).json()).isEqualTo(before.json());
    }

    @Test
    void two_who_change_the_same_words_do_not_overwrite_each_other() {
        put(WORDS, before.header("ETag"));

        assertThat(put(WORDS, before.header("ETag")).status()).isEqualTo(412);
        assertThat(admin.delete(ONE, "If-Match", before.header("ETag")).status())
                .isEqualTo(412);
        assertThat(admin.putJson(ONE, WORDS).status()).isEqualTo(428);
    }

    @Test
    void what_can_be_no_mail_is_refused_with_its_fields() {
        Answer refused = put("{\"subject\": \"News\", \"content\": \"{text} {title}\"}", "*");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsOnlyKeys("subject", "content");
        assertThat(put("{\"text\": \"x\"}", "*").status()).isEqualTo(400);
    }

    @Test
    void a_preview_says_what_a_mail_would_and_changes_nothing() {
        Answer preview = admin.post(ONE + "/preview", WORDS);

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.json().get("subject").stringValue()).isEqualTo("[#K7QX] News");
        assertThat(preview.json().get("text").stringValue()).startsWith("Thank you");
        assertThat(admin.post(ONE + "/preview", "{}").errors()).containsOnlyKeys("subject", "content");
        assertThat(admin.get(ONE).json()).isEqualTo(before.json());
    }

    @Test
    void what_is_no_mail_and_no_language_is_not_found() {
        for (String path : List.of(ALL + "/reset/en", ALL + "/relay/fr", ALL + "/RELAY/en")) {
            assertThat(admin.get(path).status()).isEqualTo(404);
            assertThat(admin.putJson(path, WORDS, "If-Match", "*").status()).isEqualTo(404);
            assertThat(admin.delete(path).status()).isEqualTo(404);
            assertThat(admin.post(path + "/preview", WORDS).status()).isEqualTo(404);
        }
    }
}
