package docket.mailtexts;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a mail in one language.
 *
 * @param changedAt when an administrator wrote them; null: they are Docket's own
 */
public record MailText(
        MailTemplate template,
        String language,
        String subject,
        String content,
        @Nullable Instant changedAt) {

    /** What of it can be changed, as it is. */
    public MailTextForm form() {
        return new MailTextForm(subject, content);
    }

    /** What the mail says with these values, as far as it has blanks for them; a blank without one is empty. */
    public Wording fill(Map<Blank, String> values) {
        Map<String, String> own = template.blanks().stream()
                .filter(values::containsKey)
                .collect(Collectors.toMap(Blank::word, values::get));
        return new Wording(Filling.line(subject, own), Filling.text(content, own));
    }

    /** These words, unless they are Docket's own. */
    @Nullable MailText ifChanged() {
        return changedAt == null ? null : this;
    }

    boolean isOf(MailTemplate other, String otherLanguage) {
        return template == other && language.equals(otherLanguage);
    }
}
