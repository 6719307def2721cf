package docket.mailjudge;

import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.events.Origin;
import docket.heads.Address;
import docket.heads.Head;
import docket.mailboxes.Mailboxes;
import docket.mailin.Reason;
import docket.mailread.Arrival;
import docket.mime.Bounce;
import docket.outbox.SentMails;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Tells of mails of ours that did not arrive; a report that names none by its key is of somebody else's mail. */
@Component
class Bounces {

    private static final Actor.Docket ACTOR = new Actor.Docket(Origin.MAIL);

    private final JudgeSql sql;
    private final Correspondents correspondents;
    private final Threads threads;
    private final SentMails sentMails;
    private final Mailboxes mailboxes;

    Bounces(JudgeSql sql, Correspondents correspondents, Threads threads, SentMails sentMails, Mailboxes mailboxes) {
        this.sql = sql;
        this.correspondents = correspondents;
        this.threads = threads;
        this.sentMails = sentMails;
        this.mailboxes = mailboxes;
    }

    Outcome judge(Arrival mail, Bounce bounce) {
        Optional<Sent> sent = bounced(mail, bounce);
        if (sent.isEmpty()) {
            return Outcome.quarantined(Reason.BACKSCATTER, null);
        }
        if (bounce.action() != Bounce.Action.FAILED) {
            return Outcome.quarantined(Reason.AUTO_REPLY, sent.get().ticketId());
        }
        sentMails.bounced(ACTOR, sent.get().id(), Arrival.line(words(bounce)));
        return Outcome.bounceOf(sent.get());
    }

    /** The mail that a report is about: by its keyed Message-ID, else the last one to whom the keyed address names. */
    private Optional<Sent> bounced(Arrival mail, Bounce bounce) {
        Optional<Sent> named = bounce.original()
                .flatMap(original -> correspondents.outgoingIdOf(original.messageId()))
                .flatMap(sql::findSent);
        if (named.isPresent()
                || bounce.original().filter(original -> !isOurs(original)).isPresent()) {
            return named;
        }
        return threads.addressed(mail).flatMap(sentMails::findLast).flatMap(sql::findSent);
    }

    /** The status, and the server's words, which often begin with it. */
    private static String words(Bounce bounce) {
        return bounce.diagnostic().contains(bounce.status())
                ? bounce.diagnostic()
                : bounce.status() + " " + bounce.diagnostic();
    }

    /** Some services that send mail for others give it a Message-ID of their own, but leave its From. */
    private boolean isOurs(Head original) {
        Address from = original.parties().from();
        return from != null && mailboxes.findByAddress(from.email()).isPresent();
    }
}
