package docket.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a mail server may do to us, and what we keep of it. */
class SmtpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String ANN = "ann@desk.example";

    private final Letter letter = Letter.automatic(ANN, "<1@desk.example>", "Hello", "the-secret\n.\n..\n");

    private static void send(SmtpSettings settings, Letter letter) throws NotSent {
        try (SmtpConnection server = MailServer.smtp(settings, PATIENCE).open()) {
            server.send(withFiles -> letter);
        }
    }

    private static Letter to(String address) {
        return Letter.automatic(address, "<2@desk.example>", "Hello", "Hello");
    }

    private NotSent refusedBy(SmtpSettings settings) {
        return catchThrowableOfType(NotSent.class, () -> send(settings, letter));
    }

    private NotSent refusedWith(String to, String answer) {
        try (ScriptedServer server = ScriptedServer.willingBut(to, answer)) {
            return refusedBy(MailServer.settings(server.port()));
        }
    }

    @Test
    void a_willing_server_takes_the_mail_from_the_sender_of_the_settings() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.WILLING)) {
            assertThatNoException().isThrownBy(() -> send(MailServer.settings(server.port()), letter));
            assertThat(server.heard())
                    .contains(
                            "EHLO desk.example",
                            "MAIL FROM:<support@desk.example>",
                            "RCPT TO:<ann@desk.example>",
                            "From: Example Support <support@desk.example>",
                            "..",
                            "...");
        }
    }

    @Test
    void a_mail_goes_back_to_where_its_letter_says_or_nowhere() {
        for (String returnPath : new String[] {"", "support+1@desk.example"}) {
            Letter other =
                    new Letter(ANN, "<1@desk.example>", null, returnPath, Map.of(), "Hello", "Hello", null, List.of());
            try (ScriptedServer server = new ScriptedServer(ScriptedServer.WILLING)) {
                assertThatNoException().isThrownBy(() -> send(MailServer.settings(server.port()), other));
                assertThat(server.heard()).contains("MAIL FROM:<" + returnPath + ">");
            }
        }
    }

    @Test
    void a_reader_or_a_mail_that_is_refused_is_refused_for_ever() {
        for (String step : new String[] {"RCPT", "."}) {
            NotSent never = refusedWith(step, "550 5.7.1 not with the-secret in it");
            assertThat(never.words()).isEqualTo("The mail server answered 550");
            assertThat(never.forEver()).as(step).isTrue();
        }
    }

    private static Letter letter(boolean withFiles) {
        Enclosure file =
                new Enclosure("a.bin", "application/octet-stream", () -> new ByteArrayInputStream(new byte[10_000]));
        return new Letter(
                ANN,
                "<1@desk.example>",
                null,
                null,
                Map.of(),
                "Hello",
                withFiles ? "Here it is" : "Too large: a.bin",
                null,
                withFiles ? List.of(file) : List.of());
    }

    @Test
    void a_server_that_takes_no_mail_so_large_gets_it_without_files() throws NotSent {
        Map<String, Boolean> sizes =
                Map.of("10000", false, "0", true, "50000", true, "9".repeat(40), true, "many", true);
        for (Map.Entry<String, Boolean> size : sizes.entrySet()) {
            try (ScriptedServer server = ScriptedServer.willingBut("EHLO", "250-here\r\n250 SIZE " + size.getKey());
                    SmtpConnection connection = MailServer.smtp(server.port()).open()) {
                connection.send(SmtpTest::letter);

                assertThat(server.heard()).as(size.toString()).containsOnlyOnce("DATA");
                assertThat(server.heard().contains("Here it is")).isEqualTo(size.getValue());
                assertThat(server.heard().contains("Too large: a.bin")).isNotEqualTo(size.getValue());
            }
        }
    }

    @Test
    void a_server_that_refuses_a_mail_as_too_large_is_offered_it_without_files_once() throws NotSent {
        try (ScriptedServer server = ScriptedServer.willingBut(".", "552 5.3.4 too large");
                SmtpConnection connection = MailServer.smtp(server.port()).open()) {
            NotSent refused = catchThrowableOfType(NotSent.class, () -> connection.send(SmtpTest::letter));

            assertThat(refused.forEver()).isTrue();
            assertThat(server.heard().stream().filter("DATA"::equals)).hasSize(2);
            assertThat(server.heard()).containsSubsequence("Here it is", "Too large: a.bin");
        }
    }

    @Test
    void a_server_that_takes_none_without_return_path_refuses_such_mails_alone_for_ever() {
        Letter nowhere = new Letter(ANN, "<1@desk.example>", null, "", Map.of(), "Hello", "Hello", null, List.of());
        try (ScriptedServer server = ScriptedServer.willingBut("MAIL FROM:<>", "501 5.1.7 no sender")) {
            NotSent refused =
                    catchThrowableOfType(NotSent.class, () -> send(MailServer.settings(server.port()), nowhere));

            assertThat(refused.forEver()).isTrue();
            assertThat(refused.trouble()).isEmpty();
        }
    }

    @Test
    void what_may_be_mended_is_tried_again() {
        for (Map.Entry<String, String> answer : Map.of(
                        "RCPT", "451 greylisted", ".", "452 full", "MAIL", "550 who are you", "hello", "421 busy")
                .entrySet()) {
            assertThat(refusedWith(answer.getKey(), answer.getValue()).forEver())
                    .as(answer.toString())
                    .isFalse();
        }
    }

    @Test
    void a_connection_takes_more_mails_until_the_server_ends_it() throws NotSent {
        Map<String, Boolean> more = Map.of("550 no", true, "451 later", true, "421 enough", false);
        for (Map.Entry<String, Boolean> answer : more.entrySet()) {
            try (ScriptedServer server = ScriptedServer.willingBut("RCPT TO:<ben@desk.example>", answer.getKey());
                    SmtpConnection connection = MailServer.smtp(server.port()).open()) {
                connection.send(withFiles -> letter);
                assertThat(connection.isOpen()).isTrue();

                assertThatThrownBy(() -> connection.send(withFiles -> to("ben@desk.example")))
                        .isInstanceOf(NotSent.class);
                assertThat(connection.isOpen()).as(answer.getKey()).isEqualTo(answer.getValue());
            }
        }
    }

    @Test
    void a_mail_that_was_taken_is_sent_however_the_connection_ends() {
        try (ScriptedServer server = ScriptedServer.willingBut("QUIT", "500 never")) {
            assertThatNoException().isThrownBy(() -> send(MailServer.settings(server.port()), letter));
        }
    }

    @Test
    void a_server_without_starttls_gets_neither_password_nor_mail() {
        try (ScriptedServer server = new ScriptedServer(ScriptedServer.WILLING)) {
            NotSent refused =
                    refusedBy(MailServer.settings(server.port(), "password", SmtpSettings.StartTls.REQUIRED, false));

            assertThat(refused.forEver()).isFalse();
            assertThat(server.heard()).allMatch(line -> line.startsWith("EHLO") || line.equals("QUIT"));
        }
    }

    @Test
    void a_server_whose_certificate_nobody_vouches_for_gets_no_mail() {
        try (MailServer server = MailServer.withTls()) {
            NotSent refused = refusedBy(MailServer.settings(server.port(), null, SmtpSettings.StartTls.REQUIRED, true));

            assertThat(refused.words()).contains("an authority that this machine does not trust");
            assertThat(refused.forEver()).isFalse();
            assertThat(server.received()).isEmpty();
        }
    }
}
