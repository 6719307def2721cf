package docket.imap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import docket.TestServer;
import docket.events.Actor;
import docket.imap.ImapTrouble.Kind;
import docket.imap.ImapTrouble.Stage;
import docket.imap.Probe.ProbeResult;
import docket.mailboxes.ImapForm;
import docket.mailboxes.Mailbox;
import docket.platform.Failure;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.cert.CertificateException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;

/** What can be wrong with a mailbox, and that an administrator is told it. */
class ImapTroubleTest {

    private static final Actor ADMIN = TestServer.staff("admin");

    private final Probe probe = TestServer.part(Probe.class);

    @Test
    void a_mailbox_that_can_be_read_is_told_step_by_step() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imap"));
        server.start();
        try {
            server.setUser("desk@desk.example", Boxes.USER, Boxes.PASSWORD);
            int port = server.getImap().getPort();

            ProbeResult good = probe.run(ADMIN, Boxes.at(port, "off").id());
            assertThat(good.trouble()).isNull();
            assertThat(good.done()).containsExactly(Stage.CONNECT, Stage.SIGN_IN, Stage.FOLDER);
            assertThat(good.messages()).isZero();

            assertThat(told(Boxes.at("127.0.0.1", port, "off", "wrong horse", "INBOX"), Stage.CONNECT))
                    .isEqualTo(Kind.BAD_LOGIN);
            assertThat(told(
                            Boxes.at("127.0.0.1", port, "off", Boxes.PASSWORD, "No such folder"),
                            Stage.CONNECT,
                            Stage.SIGN_IN))
                    .isEqualTo(Kind.NO_FOLDER);
            assertThat(told(Boxes.at("127.0.0.1", port, "starttls", Boxes.PASSWORD, "INBOX")))
                    .isEqualTo(Kind.NO_STARTTLS);
            assertThat(told(Boxes.at("127.0.0.1", port, "tls", Boxes.PASSWORD, "INBOX")))
                    .isEqualTo(Kind.NO_TLS);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_certificate_that_nobody_vouches_for_is_not_taken() {
        GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", "imaps"));
        server.start();
        try {
            int port = server.getImaps().getPort();
            assertThat(told(Boxes.at("127.0.0.1", port, "tls", Boxes.PASSWORD, "INBOX")))
                    .isEqualTo(Kind.TLS_UNTRUSTED);
        } finally {
            server.stop();
        }
    }

    @Test
    void a_certificate_for_another_name_is_told_from_one_that_nobody_vouches_for() {
        SSLHandshakeException failed = new SSLHandshakeException("No name matching mail.example found");
        failed.initCause(new CertificateException("No name matching mail.example found"));

        for (String words : List.of("no", "STARTTLS failure")) {
            assertThat(new Diagnosis("mail.example:993")
                            .of(new MessagingException(words, failed))
                            .kind())
                    .isEqualTo(Kind.TLS_NAME);
        }
    }

    @Test
    void a_host_that_is_not_there_and_one_that_takes_nobody_are_told_apart() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        assertThat(told(Boxes.at("127.0.0.1", free, "off", Boxes.PASSWORD, "INBOX")))
                .isEqualTo(Kind.REFUSED);
        assertThat(told(Boxes.at("no-such-host.invalid", 993, "tls", Boxes.PASSWORD, "INBOX")))
                .isEqualTo(Kind.UNKNOWN_HOST);
    }

    @Test
    void a_server_that_says_nothing_or_nonsense_is_given_up() {
        try (ScriptedImap silent = new ScriptedImap(Map.of());
                ScriptedImap rude = new ScriptedImap(Map.of("hello", "* BYE not today"))) {
            assertThat(trouble(Boxes.at(silent.port(), "off")).kind()).isEqualTo(Kind.TIMEOUT);
            assertThat(trouble(Boxes.at(rude.port(), "off")).kind()).isEqualTo(Kind.PROTOCOL);
        }
    }

    @Test
    void whoever_keeps_starttls_from_being_used_hears_no_password() {
        Map<String, String> stripped = ImapConnectionTest.opening("IMAP4rev1");
        Map<String, String> refused = ImapConnectionTest.opening("IMAP4rev1 STARTTLS");
        refused.put("STARTTLS", "TAG NO not today");
        Map<String, String> signedIn = ImapConnectionTest.opening("IMAP4rev1");
        signedIn.put("hello", "* PREAUTH you are in already");

        for (Map<String, String> answers : List.of(stripped, refused, signedIn)) {
            try (ScriptedImap server = new ScriptedImap(answers)) {
                assertThat(trouble(Boxes.at(server.port(), "starttls")).kind()).isEqualTo(Kind.NO_STARTTLS);
                assertThat(server.heard()).noneMatch(line -> line.contains("LOGIN") || line.contains("AUTHENTICATE"));
            }
        }
    }

    @Test
    void no_words_of_trouble_repeat_what_was_sent() {
        Map<String, String> echo = ImapConnectionTest.opening("IMAP4rev1");
        echo.put("LOGIN", "TAG NO no user desk with " + Boxes.PASSWORD);

        try (ScriptedImap server = new ScriptedImap(echo)) {
            ImapTrouble trouble = trouble(Boxes.at(server.port(), "off"));
            assertThat(trouble.kind()).isEqualTo(Kind.BAD_LOGIN);
            assertThat(trouble).hasNoCause();
            assertThat(trouble.words()).contains("127.0.0.1").doesNotContain(Boxes.PASSWORD);
        }
    }

    @Test
    void a_mailbox_that_the_pipe_fills_has_nothing_to_try() {
        Mailbox piped = Boxes.with(ImapForm.NONE);

        assertThat(catchThrowableOfType(NothingToTry.class, () -> probe.run(ADMIN, piped.id())))
                .isNotNull();
        assertThat(catchThrowableOfType(Failure.Forbidden.class, () -> probe.run(TestServer.staff(), piped.id())))
                .isNotNull();
    }

    private static ImapTrouble trouble(Mailbox mailbox) {
        return Objects.requireNonNull(catchThrowableOfType(
                ImapTrouble.class, () -> Boxes.open(mailbox).close()));
    }

    /** What the button says of a mailbox, for which that much went well. */
    private Kind told(ImapForm imap, Stage... done) {
        ProbeResult result = probe.run(ADMIN, Boxes.with(imap).id());
        assertThat(result.done()).containsExactly(done);
        return Objects.requireNonNull(result.trouble()).kind();
    }
}
