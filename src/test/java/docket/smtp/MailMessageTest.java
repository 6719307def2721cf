package docket.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The form of a mail, and that no value of a header brings a line of its own. */
class MailMessageTest {

    private static final Session SESSION = Session.getInstance(new Properties());

    private static MailMessage message(String to, String subject, String text) throws MessagingException, NotSent {
        return message(Letter.automatic(to, "<1@desk.example>", subject, text));
    }

    private static MailMessage message(Letter letter) throws MessagingException, NotSent {
        return message(letter, "Example Support <support@desk.example>");
    }

    private static MailMessage message(Letter letter, String from) throws MessagingException, NotSent {
        return new MailMessage(SESSION, letter, from, "desk.example", Instant.EPOCH);
    }

    private static Letter letter(Sender from, String subject, Enclosure... enclosures) {
        return new Letter(
                "ann@desk.example",
                "<1@desk.example>",
                from,
                null,
                Map.of("Reply-To", from.address()),
                subject,
                "Hello\n",
                null,
                List.of(enclosures));
    }

    private static String raw(MailMessage message) throws MessagingException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.US_ASCII);
    }

    @Test
    void it_is_plain_text_that_no_robot_answers() throws Exception {
        assertThat(raw(message("ann@desk.example", "Hello", "Grüße\nvon uns\n")))
                .isEqualToNormalizingNewlines("""
                        Date: Thu, 1 Jan 1970 00:00:00 +0000
                        From: Example Support <support@desk.example>
                        To: ann@desk.example
                        Message-ID: <1@desk.example>
                        Subject: Hello
                        MIME-Version: 1.0
                        Content-Type: text/plain; charset=UTF-8
                        Content-Transfer-Encoding: quoted-printable
                        X-Docket: desk.example
                        Auto-Submitted: auto-generated
                        X-Auto-Response-Suppress: All

                        Gr=C3=BC=C3=9Fe
                        von uns
                        """);
    }

    @Test
    void a_subject_of_any_length_and_language_is_encoded() throws Exception {
        String subject = "Grüße ".repeat(40).strip();
        MailMessage message = message("ann@desk.example", subject, "");

        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(raw(message).lines()).allMatch(line -> line.length() <= 78);
    }

    @Test
    void a_control_character_in_a_header_refuses_the_mail() {
        for (String evil : new String[] {
            "a\r\nBcc: b@c.example",
            "a\nb",
            "a\rb",
            "a\r\n b",
            "ü\r\nb",
            "ü\nb",
            "a\0b",
            "a\u0085b",
            "a\u2028b",
            "a\u007fb",
            "a\ud800b"
        }) {
            assertThatThrownBy(() -> message("ann@desk.example", evil, ""))
                    .as(evil)
                    .isInstanceOf(NotSent.class)
                    .hasMessage("The header Subject would hold a control character");
        }
    }

    @Test
    void characters_whose_low_byte_is_a_line_end_stay_characters() throws Exception {
        String subject = "\u010a\u560d\u560a Bcc: b@c.example";
        MailMessage message = message("ann@desk.example", subject, "");

        assertThat(message.getSubject()).isEqualTo(subject);
        assertThat(raw(message).lines()).noneMatch(line -> line.startsWith("Bcc"));
    }

    @Test
    void what_only_looks_encoded_is_shown_as_it_was_written() throws Exception {
        String evil = "=?UTF-8?Q?a=0D=0ABcc:_b@c.example?=";
        MailMessage message = message(letter(new Sender(evil, "support@desk.example"), evil));

        assertThat(message.getSubject()).isEqualTo("= ?UTF-8?Q?a=0D=0ABcc:_b@c.example?=");
        assertThat(raw(message)).doesNotContain("=?UTF-8?Q?a");
    }

    @Test
    void the_name_of_the_sender_has_any_letters_and_no_control_character() throws Exception {
        for (String name : new String[] {
            "J\u00fcrgen (H\u00e4lpe)", "\u05d3\u05d5\u05d3 \ud83d\ude00", "Ann \"A\" <b@c.example>, Lee"
        }) {
            InternetAddress from = (InternetAddress) message(letter(new Sender(name, "support@desk.example"), "Hello"))
                    .getFrom()[0];
            assertThat(from.getPersonal()).isEqualTo(name);
            assertThat(from.getAddress()).isEqualTo("support@desk.example");
        }
        assertThatThrownBy(() -> message(letter(new Sender("a\r\nBcc: b@c.example", "support@desk.example"), "Hello")))
                .isInstanceOf(NotSent.class)
                .hasMessage("The name of the sender would hold a control character");
    }

    @Test
    void the_sender_of_the_settings_may_have_a_name_of_any_letters() throws Exception {
        InternetAddress from = (InternetAddress) message(
                        Letter.automatic("ann@desk.example", "<1@desk.example>", "Hello", ""),
                        "H\u00e4lpe <support@desk.example>")
                .getFrom()[0];

        assertThat(from.getPersonal()).isEqualTo("H\u00e4lpe");
        assertThat(from.getAddress()).isEqualTo("support@desk.example");
    }

    @Test
    void an_address_to_answer_to_is_written_in_ascii() throws Exception {
        MailMessage message = message(letter(new Sender("Desk", "support@b\u00fccher.example"), "Hello"));

        assertThat(message.getHeader("Reply-To")).containsExactly("support@xn--bcher-kva.example");
        assertThat(message.getFrom()[0]).hasToString("Desk <support@xn--bcher-kva.example>");
    }

    @Test
    void a_mail_that_goes_with_it_is_a_file_like_others() throws Exception {
        for (String type : new String[] {"message/rfc822", "multipart/related"}) {
            Enclosure mail = new Enclosure(
                    "a.eml",
                    type,
                    () -> new ByteArrayInputStream("Subject: a\n\nb".getBytes(StandardCharsets.US_ASCII)));
            String raw = raw(message(letter(new Sender("Desk", "support@desk.example"), "Hello", mail)));

            assertThat(raw)
                    .contains("application/octet-stream; name=a.eml", "filename=a.eml", "U3ViamVjdDogYQoKYg==")
                    .doesNotContain(type);
        }
    }

    @Test
    void an_address_is_ascii_or_refused() throws Exception {
        assertThat(MailMessage.address("ann@bücher.example").getAddress()).isEqualTo("ann@xn--bcher-kva.example");
        for (String evil : new String[] {
            "ann\u010a@desk.example",
            "ann\r\n@desk.example",
            "ann@desk.example\r\nRCPT TO:<b@c.example>",
            "ann@desk.example>\u560d",
            "jürgen@desk.example",
            "ann@desk..example",
            "a@b@c d",
            ""
        }) {
            assertThatThrownBy(() -> MailMessage.address(evil)).as(evil).isInstanceOf(AddressException.class);
        }
    }
}
