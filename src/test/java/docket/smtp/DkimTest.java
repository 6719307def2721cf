package docket.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.platform.StartRefused;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.apache.james.jdkim.exceptions.FailException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Signed mails are found to be ours and unchanged, and a key that can't sign refuses the start. */
class DkimTest {

    private static final Base64.Encoder MIME = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));

    @TempDir
    private Path folder;

    private static KeyPair pair(String algorithm, int bits) throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance(algorithm);
        if (bits > 0) {
            keys.initialize(bits);
        }
        return keys.generateKeyPair();
    }

    private Path pem(KeyPair pair) throws Exception {
        return Files.writeString(
                folder.resolve("dkim.pem"),
                "-----BEGIN PRIVATE KEY-----\n"
                        + MIME.encodeToString(pair.getPrivate().getEncoded()) + "\n-----END PRIVATE KEY-----\n");
    }

    private static List<SignatureRecord> verify(KeyPair pair, String mail) throws Exception {
        String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        return new DKIMVerifier((methods, selector, domain) -> domain.toString().equals("desk.example")
                                && selector.toString().equals("mail")
                        ? List.of("v=DKIM1; k=rsa; p=" + key)
                        : List.of())
                .verify(new ByteArrayInputStream(mail.getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void a_mail_arrives_with_a_signature_that_proves_it() throws Exception {
        KeyPair pair = pair("RSA", 2048);
        DkimSettings settings = new DkimSettings("desk.example", "mail", pem(pair));
        Letter letter = new Letter(
                "ann@desk.example",
                "<1@desk.example>",
                new Sender("Gr\u00fc\u00dfe (Desk)", "support@desk.example"),
                null,
                Map.of("References", "<0@desk.example> ".repeat(20).strip(), "Reply-To", "support+1@desk.example"),
                "Gr\u00fc\u00dfe ".repeat(20).strip(),
                ".\n..\nGr\u00fc\u00dfe  \n\n\n",
                "<p>Gr\u00fc\u00dfe</p>",
                List.of(new Enclosure(
                        "a.bin", "application/octet-stream", () -> new ByteArrayInputStream(new byte[10_000]))));
        try (MailServer server = MailServer.inClear();
                SmtpConnection connection = new Smtp(
                                MailServer.settings(server.port()),
                                settings.signer(),
                                "desk.example",
                                Duration.ofSeconds(20),
                                Clock.systemUTC())
                        .open()) {
            connection.send(withFiles -> letter);
            MimeMessage mail = server.only();
            String raw = MailServer.raw(mail).replaceFirst("(?s)^.*?(?=Date:|From:)", "");

            assertThat(verify(pair, raw)).hasSize(1);
            assertThat(MailServer.header(mail, "DKIM-Signature").replaceAll("\\s", ""))
                    .contains(
                            "d=desk.example",
                            "c=relaxed/relaxed",
                            "h=From:From:Reply-To:Reply-To:Subject:Subject:Date:Date:To:To:Message-ID:Message-ID:"
                                    + "In-Reply-To:References:References:MIME-Version:MIME-Version:Content-Type:Content-Type;");
            assertThatThrownBy(() -> verify(pair, raw.replace("From: ", "From: Evil ")))
                    .isInstanceOf(FailException.class);
            assertNothingCanBeAdded(pair, raw);
            assertThatThrownBy(() -> verify(pair("RSA", 2048), raw)).isInstanceOf(FailException.class);
        }
    }

    private static void assertNothingCanBeAdded(KeyPair pair, String mail) {
        for (String name :
                List.of("From", "To", "Subject", "Date", "Message-ID", "Reply-To", "In-Reply-To", "MIME-Version")) {
            String header = name + ": evil\r\n";
            for (String added : List.of(header + mail, mail.replaceFirst("(?=Subject:)", header))) {
                assertThatThrownBy(() -> verify(pair, added)).as(added).isInstanceOf(FailException.class);
            }
        }
    }

    @Test
    void without_a_domain_nobody_signs() {
        assertThat(DkimSettings.NONE.signer()).isNull();
    }

    @Test
    void settings_that_can_not_sign_refuse_the_start() throws Exception {
        assertThatThrownBy(() -> new DkimSettings("desk.example", null, folder))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("DOCKET_SMTP_DKIM_SELECTOR");
        Path words = Files.writeString(folder.resolve("words"), "no key");
        for (Path wrong : List.of(folder.resolve("absent"), words, pem(pair("EC", 256)))) {
            assertThatThrownBy(() -> new DkimSettings("desk.example", "mail", wrong).signer())
                    .as(wrong.toString())
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContaining("DOCKET_SMTP_DKIM_KEY_FILE");
        }
        assertThatThrownBy(() -> new DkimSettings("desk.example", "mail", pem(pair("RSA", 512))).signer())
                .isInstanceOf(StartRefused.class);
    }
}
