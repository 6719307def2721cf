package docket.mailroom;

import docket.TestServer;
import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.Mailboxes;
import docket.mailin.Incoming;
import docket.mailin.IncomingMail;
import docket.mailin.Source;
import docket.mailjudge.Judge;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Brings mail to a mailbox of the tests' own, in {@link TestServer#DEPARTMENT}. */
public final class Post {

    private final Mailbox mailbox = added();

    /** What the mailbox is called. */
    String mailbox() {
        return mailbox.name();
    }

    /** Mail of some text, with more headers, each a line with its end. */
    public IncomingMail brings(String from, String headers, String text) {
        return brings(from, headers + "Content-Type: text/plain; charset=utf-8\r\n", mailbox.address(), text);
    }

    /** Mail of some HTML. */
    public IncomingMail bringsHtml(String from, String html) {
        return brings(from, "Content-Type: text/html; charset=utf-8\r\n", mailbox.address(), html);
    }

    /** Mail of HTML with a picture, which the HTML calls {@code cid:pixel}. */
    public IncomingMail bringsHtmlWithPicture(String from, String html, String pictureInBase64) {
        return brings(from, "Content-Type: multipart/related; boundary=cut\r\n", mailbox.address(), """
                --cut
                Content-Type: text/html; charset=utf-8

                %s
                --cut
                Content-Type: image/png; name=pixel.png
                Content-Transfer-Encoding: base64
                Content-ID: <pixel>
                Content-Disposition: inline; filename=pixel.png

                %s
                --cut--
                """.formatted(
                        html, pictureInBase64));
    }

    /** Mail to the reply address of the requester of a ticket, from wherever. */
    public IncomingMail bringsAnswer(String from, long ticketId, String headers, String text) {
        String address = Objects.requireNonNull(
                TestServer.part(TransactionTemplate.class).execute(status -> replyAddress(ticketId)));
        return brings(from, headers + "Content-Type: text/plain; charset=utf-8\r\n", address, text);
    }

    private String replyAddress(long ticketId) {
        Correspondents correspondents = TestServer.part(Correspondents.class);
        Correspondent requester = correspondents.of(ticketId).getFirst();
        return correspondents.replyAddress(mailbox.emailAddress(), requester).value();
    }

    private IncomingMail brings(String from, String headers, String to, String body) {
        String raw = """
                From: %s
                To: %s
                Subject: It does not work
                Date: Tue, 3 Nov 2026 10:00:00 +0000
                Message-ID: <%s@post.example>
                MIME-Version: 1.0
                """.formatted(from, to, UUID.randomUUID()) + headers + "\n" + body + "\n";
        try {
            Incoming incoming = TestServer.part(Incoming.class);
            byte[] bytes = raw.replaceAll("\r?\n", "\r\n").getBytes(StandardCharsets.UTF_8);
            long id = incoming.receive(Source.ofPipe(mailbox.id(), mailbox.address()), new ByteArrayInputStream(bytes));
            if (!TestServer.part(Judge.class).judge(id, Duration.ofSeconds(30))) {
                throw new AssertionError("Nobody judged mail " + id);
            }
            return incoming.get(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whose mail nobody has seen yet. */
    public static String stranger() {
        return "Ann Lee <" + UUID.randomUUID() + "@writers.example>";
    }

    private static Mailbox added() {
        Mailboxes mailboxes = TestServer.part(Mailboxes.class);
        String name = "Post " + UUID.randomUUID();
        MailboxForm form = new MailboxForm(
                name,
                UUID.randomUUID().toString().substring(0, 8) + "@desk.example",
                "Help",
                TestServer.DEPARTMENT,
                TestServer.CATEGORY,
                "en",
                true,
                true,
                true,
                "mx.desk.example",
                MailboxForm.BLANK.imap());
        return mailboxes.get(mailboxes.add(TestServer.SYSTEM, form));
    }
}
