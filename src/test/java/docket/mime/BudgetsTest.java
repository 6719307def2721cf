package docket.mime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import docket.heads.Head;
import docket.mime.Unreadable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ObjectAssert;
import org.junit.jupiter.api.Test;

/** What a mail may have of anything, and what becomes of one that has more. */
class BudgetsTest {

    private static final Budgets FEW =
            new Budgets(3, 5, 10, 2000, 5000, 100, 1 << 20, Duration.ofSeconds(30), Duration.ofSeconds(30));

    @Test
    void a_mail_of_parts_within_parts_is_too_deep() {
        assertThatReason(nested(FEW.depth() + 1)).isEqualTo(Reason.TOO_DEEP);
        assertThatReason(nested(100_000)).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void a_mail_as_deep_as_allowed_is_read() throws IOException {
        assertThat(read(nested(FEW.depth())).body().text()).isEqualTo("At the bottom");
    }

    @Test
    void a_mail_of_many_parts_has_too_many() {
        String parts = "--b\n\nx\n".repeat(FEW.parts() + 1);
        assertThatReason("Content-Type: multipart/mixed; boundary=b\n\n" + parts)
                .isEqualTo(Reason.TOO_MANY_PARTS);
    }

    @Test
    void a_head_of_many_headers_has_too_many() {
        assertThatReason("X: y\n".repeat(FEW.headers() + 1) + "\nx").isEqualTo(Reason.TOO_MANY_HEADERS);
        assertThatReason("no header\n".repeat(FEW.headers() + 1) + "\nx").isEqualTo(Reason.TOO_MANY_HEADERS);
    }

    @Test
    void a_header_that_is_too_long_ends_the_reading() {
        assertThatReason("X: " + "y".repeat(FEW.headerBytes()) + "\n\nx").isEqualTo(Reason.HEADER_TOO_LONG);
        assertThatReason("X: y\n" + " folded\n".repeat(FEW.headerBytes()) + "\nx")
                .isEqualTo(Reason.HEADER_TOO_LONG);
        assertThatReason("X: y\n".repeat(3) + ("Y: " + "z".repeat(1900) + "\n").repeat(3) + "\nx")
                .isEqualTo(Reason.HEADER_TOO_LONG);
    }

    @Test
    void a_header_without_an_end_is_not_read_whole() {
        Endless endless = new Endless();
        InputStream raw = new SequenceInputStream(
                new ByteArrayInputStream(
                        "Content-Type: multipart/mixed; boundary=b\n\n--b\nX: ".getBytes(StandardCharsets.US_ASCII)),
                endless);

        assertThatReason(raw).isEqualTo(Reason.HEADER_TOO_LONG);
        assertThat(endless.given).isLessThan(FEW.bytes() / 2);
    }

    @Test
    void a_message_without_an_end_is_too_large() {
        InputStream raw = new SequenceInputStream(
                new ByteArrayInputStream("Subject: x\n\n".getBytes(StandardCharsets.US_ASCII)), new Endless());

        assertThatReason(raw).isEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_message_that_comes_too_slowly_is_given_up() {
        Budgets none = new Budgets(3, 5, 10, 2000, 5000, 100, 1 << 20, Duration.ofSeconds(30), Duration.ZERO);
        Budgets idle = new Budgets(3, 5, 10, 2000, 5000, 100, 1 << 20, Duration.ZERO, Duration.ofSeconds(30));

        assertThatReason(none, bytes("Subject: x\n\nx")).isEqualTo(Reason.TOO_SLOW);
        assertThatReason(idle, bytes("Subject: x\n\nx")).isEqualTo(Reason.TOO_SLOW);
    }

    @Test
    void a_boundary_that_would_cost_too_much_to_look_for_is_broken() {
        assertThatReason("Content-Type: multipart/mixed; boundary=" + "b".repeat(300) + "\n\nx")
                .isEqualTo(Reason.BROKEN);
    }

    @Test
    void what_a_receiver_makes_of_the_end_does_not_hide_why_it_was() {
        InputStream raw = new SequenceInputStream(bytes("Content-Type: application/pdf\n\n"), new Endless());

        assertThatThrownBy(() -> new MailReader(FEW).read(raw, (_, _, content) -> {
                    try {
                        return content.readAllBytes().length;
                    } catch (IOException e) {
                        throw new IllegalStateException("The disk is full", e);
                    }
                }))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void a_receiver_that_fails_is_heard() {
        assertThatThrownBy(() -> new MailReader(FEW).read(bytes("Content-Type: application/pdf\n\nx"), (_, _, _) -> {
                    throw new IllegalStateException("The disk is full");
                }))
                .hasMessage("The disk is full");
    }

    @Test
    void the_head_of_a_mail_over_a_budget_is_read_as_far_as_it_goes() throws IOException {
        MailReader reader = new MailReader(FEW);
        String named = "From: ann@example.org\nSubject: x\nDate: any\n";
        String longest = "X: " + "y".repeat(FEW.headerBytes()) + "\n";

        Head head = reader.readHead(bytes(named + longest + "To: ben@example.org\n\nx"));
        assertThat(head.subject()).isEqualTo("x");
        assertThat(head.parties().from()).isNotNull();
        assertThat(head.parties().to()).isEmpty();
        assertThat(reader.readHead(bytes(longest + named)).parties().from()).isNull();
        assertThat(reader.readHead(bytes(named + "Content-Type: multipart/mixed; boundary=b\n\n--b\n"))
                        .subject())
                .isEqualTo("x");
        assertThat(reader.readHead(new Endless()).subject()).isEmpty();
        assertThat(reader.readHead(InputStream.nullInputStream()).subject()).isEmpty();
    }

    @Test
    void a_text_over_its_budget_is_cut_and_says_so() throws IOException {
        Mail<Integer> mail = read("Subject: x\n\n" + "é".repeat(80));

        assertThat(mail.body().text()).isEqualTo("é".repeat(50));
        assertThat(mail.body().cut()).isTrue();
        assertThat(read("Subject: x\n\n" + "é".repeat(50)).body().cut()).isFalse();
    }

    @Test
    void a_text_that_html_makes_longer_is_cut_as_well() throws IOException {
        Mail<Integer> mail = read("Content-Type: text/html\n\n<blockquote><blockquote>" + "<p>x".repeat(18));

        assertThat(mail.body().text()).startsWith("> > x\n> >\n> > x\n").hasSizeBetween(90, 100);
        assertThat(mail.body().cut()).isTrue();
    }

    @Test
    void a_file_is_not_cut() throws IOException {
        assertThat(read("Content-Type: application/pdf\n\n" + "x".repeat(5000)).files())
                .extracting(FilePart::kept)
                .containsExactly(5000);
    }

    private static String nested(int depth) {
        return "Content-Type: multipart/mixed; boundary=b0\n\n"
                + IntStream.range(1, depth)
                        .mapToObj(i -> "--b" + (i - 1) + "\nContent-Type: multipart/mixed; boundary=b" + i + "\n\n")
                        .collect(Collectors.joining())
                + "--b" + (depth - 1) + "\n\nAt the bottom\n";
    }

    private static Mail<Integer> read(String mail) throws IOException {
        return new MailReader(FEW).read(bytes(mail), (_, _, content) -> content.readAllBytes().length);
    }

    private static InputStream bytes(String mail) {
        return new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectAssert<Reason> assertThatReason(String mail) {
        return assertThatReason(FEW, bytes(mail));
    }

    private static ObjectAssert<Reason> assertThatReason(InputStream mail) {
        return assertThatReason(FEW, mail);
    }

    private static ObjectAssert<Reason> assertThatReason(Budgets budgets, InputStream mail) {
        return assertThatThrownBy(
                        () -> new MailReader(budgets).read(mail, (_, _, content) -> content.readAllBytes().length))
                .asInstanceOf(type(Unreadable.class))
                .extracting(Unreadable::reason)
                .asInstanceOf(type(Reason.class));
    }

    /** One byte for ever. */
    private static final class Endless extends InputStream {
        private long given;

        @Override
        public int read() {
            given++;
            return 'y';
        }

        @Override
        public int read(byte[] buffer, int from, int length) {
            Arrays.fill(buffer, from, from + length, (byte) 'y');
            given += length;
            return length;
        }
    }
}
