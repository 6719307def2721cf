package docket.mailapi;

import docket.mailtexts.Blank;
import docket.mailtexts.MailText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words of a mail, with what they may and must leave open. */
record MailTextJson(
        String template,
        String language,
        String subject,
        String content,
        List<String> blanks,
        List<String> required,
        @Nullable Instant changedAt) {

    static MailTextJson of(MailText text) {
        return new MailTextJson(
                text.template().word(),
                text.language(),
                text.subject(),
                text.content(),
                text.template().blanks().stream().map(Blank::word).toList(),
                text.template().required().stream().map(Blank::word).toList(),
                text.changedAt());
    }
}
