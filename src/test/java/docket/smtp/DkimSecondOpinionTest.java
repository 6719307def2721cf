package docket.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we sign is good to a verifier that shares no line with our signer: dkimpy, of Debian's python3-dkim. */
@Tag("mail")
class DkimSecondOpinionTest {

    private static final String VERIFIER = """
            import dkim, sys
            key = ("v=DKIM1; k=rsa; p=" + sys.argv[2]).encode()
            mail = open(sys.argv[1], "rb").read()
            print(dkim.verify(mail, dnsfunc=lambda name, timeout=5: key if name == b"mail._domainkey.desk.example." else None))
            """;

    @TempDir
    private Path folder;

    @Test
    void another_verifier_finds_it_good_and_finds_what_was_added() throws Exception {
        KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
        keys.initialize(2048);
        KeyPair pair = keys.generateKeyPair();
        MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
        message.setFrom("support@desk.example");
        message.setRecipients(Message.RecipientType.TO, "ann@customer.example");
        message.setSubject("Gr\u00fc\u00dfe ".repeat(20).strip(), "UTF-8");
        message.setHeader("List-Unsubscribe", "<https://desk.example/mail/stop/1>");
        message.setText(".\r\n..\r\nGr\u00fc\u00dfe  \r\n\r\n\r\n", "UTF-8");
        message.saveChanges();
        new Dkim("desk.example", "mail", pair.getPrivate()).sign(message);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        String mail = bytes.toString(StandardCharsets.US_ASCII);

        assertThat(verdict(pair, mail)).isEqualTo("True");
        for (String name : new String[] {"From", "Subject", "To", "Reply-To", "References"}) {
            assertThat(verdict(pair, name + ": evil\r\n" + mail)).as(name).isEqualTo("False");
        }
    }

    private String verdict(KeyPair pair, String mail) throws Exception {
        Path file = Files.writeString(folder.resolve("mail"), mail);
        String key = Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
        Process python = new ProcessBuilder("/usr/bin/python3", "-c", VERIFIER, file.toString(), key)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
