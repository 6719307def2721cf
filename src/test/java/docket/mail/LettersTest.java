package docket.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.links.Links;
import docket.links.Purpose;
import docket.outbox.OutgoingMail;
import docket.outbox.Template;
import docket.platform.Failure;
import docket.smtp.Letter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What letters say, in each language that has words. */
class LettersTest {

    private static final Pattern LINK = Pattern.compile("https://desk\\.example/login/link/([0-9A-Za-z]+)");

    private static final Set<Template> NEED_A_REASON = EnumSet.of(
            Template.INVITATION,
            Template.EMAIL,
            Template.TICKET,
            Template.DIGEST,
            Template.REPLY,
            Template.RELAY,
            Template.OPENED,
            Template.ACKNOWLEDGEMENT,
            Template.RECEIPT);

    private final Letters letters = TestServer.part(Letters.class);
    private final Reader reader = Reader.arrives();

    private Letter letter(Template template, String language) {
        String parameters = "{\"emailId\": " + reader.emailId() + ", \"token\": 12, \"days\": 7}";
        return letters.write(
                new OutgoingMail(
                        1, reader.email().value(), language, template, parameters, "<1@desk.example>", null, 1),
                true);
    }

    @Test
    void a_link_is_fresh_and_good_for_its_purpose() {
        Letter letter = letter(Template.RESET, "en");

        assertThat(letter.subject()).isEqualTo("Choose a new password for desk.example");
        Matcher link = LINK.matcher(letter.text());
        assertThat(link.find()).isTrue();
        assertThat(TestServer.part(Links.class)
                        .find(link.group(1))
                        .orElseThrow()
                        .purpose())
                .isEqualTo(Purpose.RESET);
        assertThat(letter.toString()).doesNotContain(link.group(1));
    }

    @Test
    void a_notice_tells_what_happened() {
        assertThat(letter(Template.TOKEN_EXPIRING, "en").text())
                .startsWith("The API token number 12 of desk.example ends in 7 days.");
        assertThat(letter(Template.PASSWORD_CHANGED, "de").subject())
                .isEqualTo("Ihr Passwort für desk.example wurde geändert");
    }

    @Test
    void a_language_without_words_reads_english_whatever_the_machine_speaks() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            for (String language : List.of("fr", "", "no such language")) {
                assertThat(letter(Template.PASSWORD_CHANGED, language))
                        .isEqualTo(letter(Template.PASSWORD_CHANGED, "en"));
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(letter(Template.PASSWORD_CHANGED, "de-AT")).isEqualTo(letter(Template.PASSWORD_CHANGED, "de"));
    }

    @Test
    void every_letter_has_words_without_gaps_in_both_languages() {
        for (String language : List.of("en", "de")) {
            for (Template template : Template.values()) {
                if (!NEED_A_REASON.contains(template)) {
                    assertThat(letter(template, language).text()).doesNotContain("{", "}");
                }
            }
        }
        assertThat(ResourceBundle.getBundle("words.mail", Locale.GERMAN).keySet())
                .isEqualTo(ResourceBundle.getBundle("words.mail", Locale.ROOT).keySet());
    }

    @Test
    void a_link_without_a_reason_is_not_made() {
        assertThatThrownBy(() -> letter(Template.EMAIL, "en"))
                .as("the address is proved already")
                .isInstanceOf(Failure.NotFound.class);
    }
}
