package docket.correspondence;

import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import docket.outbox.About;
import docket.outbox.OutgoingMail;
import docket.platform.DocketSettings;
import docket.platform.Texts;
import docket.smtp.Letter;
import docket.smtp.Sender;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where a letter comes from, where its answers and its bounces go, and how mail programs and robots are to take it. */
@Component
class LetterRoutes {

    private final Mailboxes mailboxes;
    private final Correspondents correspondents;
    private final MailThread thread;
    private final DocketSettings docket;

    LetterRoutes(Mailboxes mailboxes, Correspondents correspondents, MailThread thread, DocketSettings docket) {
        this.mailboxes = mailboxes;
        this.correspondents = correspondents;
        this.thread = thread;
        this.docket = docket;
    }

    /**
     * The way of a mail about something.
     *
     * @param writer who wrote what it brings
     */
    Route of(OutgoingMail mail, About about, Correspondent to, String writer) {
        boolean automatic = mail.template().isAutomatic();
        Optional<Mailbox> mailbox = Optional.ofNullable(about.mailboxId()).map(mailboxes::get);
        String answers = mailbox.map(desk -> replyAddress(desk, to)).orElse(null);
        String stopLink = docket.publicUrl() + "/mail/stop/" + correspondents.stopToken(to);
        Map<String, String> headers = new HashMap<>(thread.headers(mail.id(), about, to));
        if (answers != null) {
            headers.put("Reply-To", answers);
        }
        if (automatic) {
            headers.putAll(Letter.robot("auto-replied"));
        }
        if (!to.isOfTicket()) {
            headers.put("List-Unsubscribe", "<" + stopLink + ">");
            headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        return new Route(
                mailbox.map(Mailbox::senderName).orElseGet(docket::publicHost),
                mailbox.map(desk -> sender(desk, automatic ? null : writer)).orElse(null),
                automatic ? "" : answers,
                headers,
                stopLink);
    }

    private String replyAddress(Mailbox desk, Correspondent to) {
        return desk.subAddresses()
                ? correspondents.replyAddress(desk.emailAddress(), to).value()
                : desk.address();
    }

    private static Sender sender(Mailbox desk, @Nullable String writer) {
        String name = writer == null ? desk.senderName() : Texts.line(writer) + " (" + desk.senderName() + ")";
        return new Sender(name, desk.address());
    }
}
