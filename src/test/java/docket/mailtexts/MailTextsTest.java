package docket.mailtexts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.events.Actor;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Languages;
import docket.platform.Problem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The words of mails: ours, until an administrator puts others in their place. */
class MailTextsTest {

    private static final Actor ADMIN = TestServer.staff("admin");
    private static final MailTextForm OTHER = new MailTextForm("[#{hash}] News", "Dear reader,\r\n\r\n{text}\r\n\r\n");

    private final MailTexts texts = TestServer.part(MailTexts.class);

    @AfterEach
    void leaveOurWords() {
        for (MailText text : texts.list()) {
            texts.reset(ADMIN, text.template(), text.language(), Expected.any());
        }
    }

    @Test
    void each_mail_has_words_of_ours_in_each_language() {
        assertThat(texts.list())
                .hasSize(MailTemplate.values().length * Languages.all().size())
                .allSatisfy(text -> {
                    assertThat(text.form().checked(text.template()).isThatOf(text))
                            .isTrue();
                    assertThat(text.changedAt()).isNull();
                });
        assertThat(ResourceBundle.getBundle("words.mailtexts", Locale.GERMAN).keySet())
                .isEqualTo(
                        ResourceBundle.getBundle("words.mailtexts", Locale.ROOT).keySet());
    }

    @Test
    void what_is_changed_is_said_in_that_mail_and_that_language_alone() {
        MailText changed = texts.change(ADMIN, MailTemplate.REPLY, "de", now -> OTHER);

        assertThat(changed.changedAt()).isNotNull();
        assertThat(texts.get(MailTemplate.REPLY, "de")).isEqualTo(changed);
        assertThat(texts.list())
                .contains(changed)
                .filteredOn(text -> text.changedAt() != null)
                .hasSize(1);
        Map<Blank, String> values = Map.of(Blank.HASH, "K7QX", Blank.TEXT, "Done.", Blank.TITLE, "Disk");
        assertThat(texts.write(MailTemplate.REPLY, "de-AT", values))
                .isEqualTo(new Wording("[#K7QX] News", "Dear reader,\n\nDone.\n"));
        assertThat(texts.write(MailTemplate.REPLY, "en", values).subject()).isEqualTo("Re: [#K7QX] Disk");
        assertThat(texts.write(MailTemplate.OPENED, "de", values).subject()).isEqualTo("[#K7QX] Disk");
    }

    @Test
    void whoever_speaks_another_language_reads_english() {
        assertThat(texts.write(MailTemplate.RECEIPT, "fr", Map.of(Blank.HASH, "K7QX")))
                .isEqualTo(texts.write(MailTemplate.RECEIPT, "en", Map.of(Blank.HASH, "K7QX")));
        assertThatThrownBy(() -> texts.get(MailTemplate.RECEIPT, "fr")).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> texts.change(ADMIN, MailTemplate.RECEIPT, "fr", now -> OTHER))
                .isInstanceOf(Failure.NotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void a_mail_shows_nothing_but_what_it_has_blanks_for(MailTemplate template) {
        Map<Blank, String> values = Map.of(Blank.TITLE, "secret title", Blank.NAME, "secret name", Blank.HASH, "K7QX");
        MailText all = new MailText(template, "en", "[#{hash}] {title} {name}", "{title}\n{name}\n{text}", null);

        String said = all.fill(values).toString();
        assertThat(said.contains("secret title")).isEqualTo(template.blanks().contains(Blank.TITLE));
        assertThat(said.contains("secret name")).isEqualTo(template.blanks().contains(Blank.NAME));
    }

    @Test
    void a_mail_of_which_the_readers_address_is_not_proved_says_fixed_words() {
        assertThat(MailTemplate.RECEIPT.blanks()).containsExactly(Blank.HASH, Blank.DESK);
        assertThat(MailTemplate.RELAY.blanks()).doesNotContain(Blank.TITLE, Blank.NAME, Blank.LINK);
    }

    @Test
    void each_change_is_in_the_ledger_until_ours_are_taken_again() {
        texts.change(ADMIN, MailTemplate.OPENED, "en", now -> OTHER);
        long id = id(MailTemplate.OPENED);
        texts.change(ADMIN, MailTemplate.OPENED, "en", MailText::form);
        texts.change(ADMIN, MailTemplate.OPENED, "en", now -> new MailTextForm(now.subject(), "{text} {desk}"));
        texts.reset(ADMIN, MailTemplate.OPENED, "en", Expected.any());
        texts.reset(ADMIN, MailTemplate.OPENED, "en", Expected.any());

        assertThat(History.of("mail-text", id))
                .containsExactly("mail-text.changed", "mail-text.changed", "mail-text.reset");
        assertThat(History.isUnbroken("mail-text", id)).isTrue();
        assertThat(texts.get(MailTemplate.OPENED, "en").changedAt()).isNull();
    }

    private static long id(MailTemplate template) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT id FROM mail_text WHERE template = ?", template.word())
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThat(problems(MailTemplate.RELAY, null, " "))
                .containsExactly(new Problem("subject", "is required"), new Problem("content", "is required"));
        assertThat(problems(MailTemplate.RELAY, "{title}\nBcc: x", "{title}"))
                .extracting(Problem::message)
                .containsExactly("must be 1 to 200 characters on one line", "must not hold {title}");
        assertThat(problems(MailTemplate.RELAY, "News {hash}", "{text}"))
                .extracting(Problem::message)
                .containsExactly("must hold [#{hash}]", "must hold {stop}");
        assertThat(problems(MailTemplate.REPLY, "[#{hash}] {text}", "{ text }"))
                .extracting(Problem::message)
                .containsExactly("must not hold {text}", "must not hold { text }");
        assertThat(problems(MailTemplate.RECEIPT, "[#{hash}]", "a\0b"))
                .containsExactly(new Problem("content", "must not contain control characters"));
        assertThat(problems(MailTemplate.RECEIPT, "[#{hash}]", "ä".repeat(10 * 1024 + 1)))
                .containsExactly(new Problem("content", "must be at most 20480 bytes of UTF-8"));
    }

    private List<Problem> problems(MailTemplate template, @Nullable String subject, String content) {
        try {
            texts.change(ADMIN, template, "en", now -> new MailTextForm(subject, content));
            return List.of();
        } catch (Failure.Invalid e) {
            return e.problems();
        }
    }

    @Test
    void a_preview_has_no_gaps_and_changes_nothing() {
        for (MailText text : texts.list()) {
            Wording preview = texts.preview(ADMIN, text.template(), text.language(), text.form());
            assertThat(preview.subject()).contains("[#K7QX] ");
            assertThat(preview.toString()).doesNotContain("{", "}");
        }
        assertThat(texts.preview(ADMIN, MailTemplate.REPLY, "de", OTHER).text())
                .startsWith("Dear reader,\n\nVielen Dank");
        assertThat(texts.get(MailTemplate.REPLY, "de").changedAt()).isNull();
    }

    @Test
    void only_who_manages_mail_changes_words_and_only_those_that_they_saw() {
        Actor supervisor = TestServer.staff("supervisor");
        assertThatThrownBy(() -> texts.change(supervisor, MailTemplate.REPLY, "en", MailText::form))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> texts.reset(supervisor, MailTemplate.REPLY, "en", Expected.any()))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> texts.preview(supervisor, MailTemplate.REPLY, "en", OTHER))
                .isInstanceOf(Failure.Forbidden.class);

        Expected<MailText> never = now -> {
            throw new Failure.Stale();
        };
        assertThatThrownBy(() -> texts.reset(ADMIN, MailTemplate.REPLY, "en", never))
                .isInstanceOf(Failure.Stale.class);
    }
}
