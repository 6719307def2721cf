package docket.mime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Mails in the manner of many programs, each beside a file of what must be read of it. */
class CorpusTest {

    private static final Path CORPUS = Path.of("src/test/resources/mail/corpus");

    @ParameterizedTest
    @MethodSource("mails")
    void a_mail_is_read_as_written_down_beside_it(Path mail) throws IOException {
        String written = mail.toString().replace(".eml", ".txt");
        assertThat(Described.of(read(mail))).isEqualTo(Files.readString(Path.of(written)));
    }

    @Test
    void the_corpus_is_whole() throws IOException {
        assertThat(mails()).hasSizeGreaterThanOrEqualTo(60);
    }

    static List<Path> mails() throws IOException {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .toList();
        }
    }

    private static Mail<Integer> read(Path mail) throws IOException {
        try (InputStream raw = Files.newInputStream(mail)) {
            return new MailReader(Budgets.USUAL).read(raw, (_, _, content) -> content.readAllBytes().length);
        }
    }
}
