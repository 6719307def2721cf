package docket.mailroom;

import docket.heads.Address;
import docket.heads.Authentication;
import docket.heads.Head;
import docket.mailboxes.Mailbox;
import docket.maildesk.SenderRule;
import docket.mailin.IncomingMail;
import docket.mime.Mail;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A mail that came in, as its page shows it.
 *
 * @param mailbox null: it came for none that there is
 * @param head as far as it can be read
 * @param content what is in it; null: it can't be read
 * @param frame its HTML; null: it has none
 * @param rules those on its sender
 * @param trail from where the reader came
 */
public record MailView(
        IncomingMail mail,
        @Nullable Mailbox mailbox,
        Head head,
        @Nullable Mail<SeenFile> content,
        @Nullable MailFrame frame,
        List<SenderRule> rules,
        MailTrail trail) {

    /** The address of the page, or of an act. */
    public String path(String act) {
        return "/console/mail/" + mail.id() + act;
    }

    /** Whom the mail names, one after the other. */
    public static String names(List<Address> addresses) {
        return addresses.stream().map(MailView::name).collect(Collectors.joining(", "));
    }

    /** An address with the name that stands beside it, unless that says the same. */
    public static String name(Address address) {
        String email = address.email().value();
        return address.name().isBlank() || address.name().equalsIgnoreCase(email)
                ? email
                : address.name() + " <" + email + ">";
    }

    /** What the mailbox's own checker found, such as {@code dmarc=pass, spf=pass}; empty where it said nothing. */
    public String checks() {
        if (mailbox == null || mailbox.checker() == null) {
            return "";
        }
        return head.authentication().stream()
                .filter(line -> line.server().equalsIgnoreCase(mailbox.checker()))
                .findFirst()
                .map(MailView::checks)
                .orElse("");
    }

    private static String checks(Authentication line) {
        return line.verdicts().stream()
                .map(verdict -> verdict.method() + "=" + verdict.result())
                .collect(Collectors.joining(", "));
    }

    /** Its subject; empty where it has none. */
    public String subject() {
        return mail.subject() == null ? head.subject() : mail.subject();
    }

    /** Whether it names somebody who could be answered: of any other no message is made. */
    public boolean hasSender() {
        return mail.sender() != null || head.parties().from() != null;
    }

    /** The domain of the sender, with the at sign before it; empty where no sender can be read. */
    public String domain() {
        String sender = mail.sender();
        return sender == null ? "" : sender.substring(sender.lastIndexOf('@'));
    }
}
