package docket.mailjudge;

import docket.TestServer;
import docket.mailboxes.ImapForm;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.MailboxSecret;
import docket.mailboxes.Mailboxes;
import docket.mailin.Incoming;
import docket.mailin.IncomingMail;
import docket.mailin.Source;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail as somebody writes it by hand, and what the desk makes of it. */
public final class Letter {

    /** The server whose word on senders the mailboxes of the tests take. */
    public static final String CHECKER = "mx.desk.example";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Map<String, String> headers = new LinkedHashMap<>();
    private String text = "Hello, it does not work.";

    private Letter(String from) {
        headers.put("From", from);
        headers.put("To", "help@desk.example");
        headers.put("Subject", "It does not work");
        headers.put("Date", "Tue, 3 Nov 2026 10:00:00 +0000");
        headers.put("Message-ID", "<" + NUMBER.incrementAndGet() + "@letters.example>");
    }

    public static Letter from(String from) {
        return new Letter(from);
    }

    /** An address that nobody has used yet. */
    public static String address() {
        return "writer" + NUMBER.incrementAndGet() + "@example.org";
    }

    /** A mailbox that no other test uses, in which staff may answer. */
    public static Mailbox mailbox() {
        return mailbox(MailboxForm.BLANK.imap());
    }

    /** The same, fetched by IMAP from where nobody answers. */
    public static Mailbox fetched() {
        MailboxSecret secret = new MailboxSecret("correct horse", null, null);
        return mailbox(new ImapForm("127.0.0.1", 1, null, null, null, null, null, null, null, secret));
    }

    private static Mailbox mailbox(ImapForm imap) {
        Mailboxes mailboxes = TestServer.part(Mailboxes.class);
        int number = NUMBER.incrementAndGet();
        MailboxForm form = new MailboxForm(
                "Mailbox " + number,
                "help" + number + "@desk.example",
                "Help",
                TestServer.DEPARTMENT,
                TestServer.CATEGORY,
                "en",
                true,
                true,
                true,
                CHECKER,
                imap);
        return mailboxes.get(mailboxes.add(TestServer.SYSTEM, form));
    }

    /** Another value of a header; empty: without it. */
    public Letter with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Letter text(String words) {
        text = words;
        return this;
    }

    /** As the checker of the desk marks it: {@code pass} or {@code fail}. */
    public Letter checked(String result) {
        return with("Authentication-Results", CHECKER + "; dmarc=" + result);
    }

    public String messageId() {
        return String.valueOf(headers.get("Message-ID"));
    }

    public String raw() {
        StringBuilder raw = new StringBuilder();
        headers.forEach((name, value) -> {
            if (!value.isEmpty()) {
                raw.append(name).append(": ").append(value).append("\r\n");
            }
        });
        return raw.append("\r\n").append(text).append("\r\n").toString();
    }

    /** What became of it once it came to a mailbox. */
    public IncomingMail to(Mailbox mailbox) {
        return arrives(Source.ofPipe(mailbox.id(), mailbox.address()));
    }

    /** What became of it once it came in. */
    public IncomingMail arrives(Source source) {
        return arrives(source, raw().getBytes(StandardCharsets.UTF_8));
    }

    public static IncomingMail arrives(Source source, byte[] raw) {
        try {
            Incoming incoming = TestServer.part(Incoming.class);
            long id = incoming.receive(source, new ByteArrayInputStream(raw));
            if (!TestServer.part(Judge.class).judge(id, Duration.ofSeconds(30))) {
                throw new AssertionError("Nobody judged mail " + id);
            }
            return incoming.get(id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
