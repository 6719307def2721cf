package docket.mailread;

import static org.assertj.core.api.Assertions.assertThat;

import docket.heads.Head;
import docket.mailboxes.Mailbox;
import docket.mailin.Verdict;
import docket.mailjudge.Letter;
import docket.mime.Budgets;
import docket.mime.MailReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose word on a sender is taken, and what it comes to. */
class CheckerTest {

    private static final Mailbox MAILBOX = Letter.mailbox();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            mx.desk.example; dmarc=pass header.from=example.org                    | PASS
            MX.desk.example; dmarc=pass                                            | PASS
            mx.desk.example; dmarc=fail header.from=example.org                    | FAIL
            mx.desk.example; dmarc=pass header.from=other.example                  | NONE
            mx.desk.example; dmarc=none; dkim=pass header.d=example.org            | PASS
            mx.desk.example; dkim=pass header.d=other.example                      | NONE
            mx.desk.example; dkim=pass header.d=org                                | NONE
            mx.desk.example; dkim=fail header.d=example.org                        | NONE
            mx.desk.example; dmarc=fail; dkim=pass header.d=example.org            | FAIL
            mx.desk.example; dkim=pass header.i=@example.org                       | PASS
            mx.desk.example; dkim=pass header.i=@sub.example.org                   | NONE
            mx.desk.example; spf=pass (of a); dmarc=pass (b@evil); dmarc=none      | NONE
            mx.desk.example; dmarc=pass; dmarc=fail header.from=example.org        | FAIL
            mx.desk.example; spf=pass smtp.mailfrom=example.org                    | NONE
            mx.evil.example; dmarc=pass header.from=example.org                    | NONE
            """)
    void the_mailbox_s_own_checker_says(String line, Verdict verdict) throws IOException {
        assertThat(Checker.verdict(head(line + "\r\n"), MAILBOX)).isEqualTo(verdict);
    }

    @Test
    void of_several_lines_of_the_checker_the_topmost_counts() throws IOException {
        String both = "mx.desk.example; dmarc=fail\r\nAuthentication-Results: mx.desk.example; dmarc=pass\r\n";

        assertThat(Checker.verdict(head(both), MAILBOX)).isEqualTo(Verdict.FAIL);
    }

    @Test
    void without_a_mailbox_nobody_is_believed() throws IOException {
        assertThat(Checker.verdict(head("mx.desk.example; dmarc=pass\r\n"), null))
                .isEqualTo(Verdict.NONE);
    }

    @Test
    void of_a_mail_that_names_its_sender_twice_nobody_was_checked() throws IOException {
        String both = "mx.desk.example; dmarc=pass header.from=example.org\r\nFrom: boss@example.org\r\n";

        assertThat(Checker.verdict(head(both), MAILBOX)).isEqualTo(Verdict.FAIL);
    }

    private static Head head(String results) throws IOException {
        String raw = "Authentication-Results: " + results + "From: ann@example.org\r\n\r\nHello\r\n";
        return new MailReader(Budgets.USUAL)
                .read(new ByteArrayInputStream(raw.getBytes(StandardCharsets.UTF_8)), (name, type, content) -> name)
                .head();
    }
}
