package docket.maildesk;

import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailin.Verdict;
import docket.mailread.Arrival;
import docket.mailread.Arrivals;
import docket.mailread.RawReader;
import docket.mailread.ReadMail;
import docket.mailread.Waiting;
import docket.mime.Unreadable;
import docket.platform.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What staff decide on mail that waits, each once: {@link MailSettled} where it was decided before, {@link MailUnreadable}
 * where no message can be made of it, {@link Failure.NotFound} where the actor does not see it. Call it outside a
 * transaction: the mail is read first.
 */
@Component
public class Decisions {

    private final Ledger ledger;
    private final RawReader reader;
    private final Arrivals arrivals;
    private final Proposals proposals;
    private final Settlements settlements;

    Decisions(Ledger ledger, RawReader reader, Arrivals arrivals, Proposals proposals, Settlements settlements) {
        this.ledger = ledger;
        this.reader = reader;
        this.arrivals = arrivals;
        this.proposals = proposals;
        this.settlements = settlements;
    }

    /**
     * Takes a proposed mail as a message of its ticket; an address that had only been named takes part from then on.
     *
     * @throws MailSettled also where it is not proposed
     */
    public IncomingMail accept(Actor.Staff actor, long id) {
        IncomingMail mail = open(actor, id);
        if (mail.disposition() != Disposition.PROPOSED || mail.ticketId() == null) {
            throw new MailSettled();
        }
        settlements.accept(actor, mail, mail.ticketId(), read(mail));
        return ledger.get(actor, id);
    }

    /**
     * Lets a mail go on that waits: as a ticket of its own, or as a message of one that the actor sees. One that could not be
     * read becomes a neutral sentence with the raw mail as its file; quarantined, and addressed to a ticket by a key of ours, it
     * is proposed there.
     *
     * @param ticketId null: a ticket of its own
     */
    public IncomingMail release(Actor.Staff actor, long id, @Nullable Long ticketId) {
        IncomingMail mail = open(actor, id);
        Arrival arrival = read(mail);
        if (ticketId != null) {
            settlements.append(actor, mail, ticketId, arrival);
        } else if (!proposals.propose(actor, mail, arrival)) {
            settlements.open(actor, mail, arrival);
        }
        return ledger.get(actor, id);
    }

    /** Leaves a mail out for good; its line stays. */
    public IncomingMail reject(Actor.Staff actor, long id) {
        settlements.reject(actor, open(actor, id));
        return ledger.get(actor, id);
    }

    private IncomingMail open(Actor.Staff actor, long id) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        IncomingMail mail = ledger.get(actor, id);
        if (!mail.isOpen()) {
            throw new MailSettled();
        }
        return mail;
    }

    private Arrival read(IncomingMail mail) {
        Waiting waiting = new Waiting(mail.id(), mail.mailboxId(), mail.envelopeTo(), mail.sha256(), 0);
        try {
            Verdict before = mail.verdict() == null ? Verdict.NONE : mail.verdict();
            Arrival arrival = arrivals.of(waiting, read(waiting, mail.reason())).judged(before);
            if (arrival.from() == null) {
                throw new MailUnreadable();
            }
            return arrival;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadMail read(Waiting waiting, @Nullable Reason reason) throws IOException {
        if (reason == Reason.TOO_LARGE || reason == Reason.UNREADABLE) {
            return reader.readHead(waiting);
        }
        try {
            return reader.read(waiting);
        } catch (Unreadable e) {
            return reader.readHead(waiting);
        }
    }
}
