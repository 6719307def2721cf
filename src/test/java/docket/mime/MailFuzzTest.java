package docket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever bytes come as a mail, they are read or refused for a reason. */
class MailFuzzTest {

    @MethodSource("corpus")
    @FuzzTest
    void any_bytes_are_a_mail_or_refused(byte @NotNull [] bytes) throws IOException {
        try {
            check(new MailReader(Budgets.USUAL)
                    .read(new ByteArrayInputStream(bytes), (_, _, content) -> content.readAllBytes().length));
        } catch (Unreadable e) {
            assertThat(e.reason()).isNotEqualTo(Unreadable.Reason.TOO_LARGE);
        }
    }

    private static void check(Mail<Integer> mail) {
        assertThat(mail.head().subject()).hasSizeLessThanOrEqualTo(2000).doesNotContain("\n", "\r", "\0");
        assertThat(mail.head().messageId()).doesNotContain(" ", "<", ">");
        assertThat(mail.body().text()).doesNotContain("\0", "\r");
        assertThat(Quotes.in(mail.body().text()))
                .allSatisfy(part -> assertThat(part.text()).isNotBlank());
        assertThat(mail.files()).allSatisfy(file -> assertThat(file.name()).isNotBlank());
    }

    static Stream<byte[]> corpus() throws IOException {
        return CorpusTest.mails().stream().map(mail -> {
            try {
                return Files.readAllBytes(mail);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
