package docket.mailroom;

import docket.events.Actor;
import docket.maildesk.Ledger;
import docket.maildesk.LedgerFilter;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.MailMessage;
import docket.mailin.MailMessages;
import docket.mailpost.Copied;
import docket.outbox.SentMail;
import docket.outbox.SentMails;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what mail adds to the page of a ticket. */
@Component
public class TicketMailViews {

    /** More of one kind are found in the list of all mail. */
    private static final int MOST = 20;

    private final MailMessages messages;
    private final SentMails sent;
    private final Ledger ledger;
    private final Copied copied;

    TicketMailViews(MailMessages messages, SentMails sent, Ledger ledger, Copied copied) {
        this.messages = messages;
        this.sent = sent;
        this.ledger = ledger;
        this.copied = copied;
    }

    /** All of it; nothing where the actor does not see the ticket. */
    public TicketMail of(Actor.Staff actor, long ticketId) {
        return new TicketMail(
                messages.list(actor, ticketId).stream()
                        .collect(Collectors.toMap(MailMessage::messageId, Function.identity())),
                sent.list(actor, ticketId).stream().collect(Collectors.groupingBy(SentMail::postedMessageId)),
                incoming(actor, ticketId, Disposition.PROPOSED),
                incoming(actor, ticketId, Disposition.QUARANTINED),
                copied.list(actor, ticketId));
    }

    private List<IncomingMail> incoming(Actor.Staff actor, long ticketId, Disposition disposition) {
        LedgerFilter filter = new LedgerFilter(disposition, null, null, ticketId, null);
        return ledger.list(actor, filter, Long.MAX_VALUE, MOST);
    }
}
