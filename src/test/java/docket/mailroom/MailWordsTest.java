package docket.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.mailin.Disposition;
import docket.mailin.Reason;
import docket.mailin.Verdict;
import docket.mailsync.MailAlarm;
import docket.outbox.SentMail;
import docket.pages.Words;
import docket.smtp.SmtpTrouble;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whatever becomes of a mail is said in words, and so is why. */
class MailWordsTest {

    @Test
    void there_are_words_for_all_that_can_become_of_a_mail() {
        Stream<String> keys = Stream.of(
                        Arrays.stream(Disposition.values()).map(known -> "mail.disposition." + known.word()),
                        Arrays.stream(Reason.values()).map(known -> "mail.reason." + known.word()),
                        Arrays.stream(Verdict.values()).map(known -> "mail.verdict." + known.word()),
                        Arrays.stream(MailAlarm.Kind.values()).map(known -> "mail.alarm." + known.word()),
                        Arrays.stream(SmtpTrouble.Kind.values()).map(known -> "outage." + known.word()),
                        Arrays.stream(SentMail.State.values())
                                .map(known -> "mail.sent." + known.name().toLowerCase(Locale.ROOT)))
                .flatMap(known -> known);

        assertThat(keys).allSatisfy(key -> {
            assertThat(Words.of("en").find(key)).as(key).isPresent();
            assertThat(Words.of("de").find(key)).as(key).isPresent();
        });
    }
}
