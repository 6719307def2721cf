package docket.outbox;

import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Failure;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door of what became of a ticket's mails: kept for 30 days. */
@Component
public class SentMails {

    private static final int LONGEST = 500;

    private final SentMailSql sql;
    private final Outbox outbox;
    private final Correspondents correspondents;
    private final Tickets tickets;
    private final Events events;

    SentMails(Jdbi jdbi, Outbox outbox, Correspondents correspondents, Tickets tickets, Events events) {
        this.sql = jdbi.onDemand(SentMailSql.class);
        this.outbox = outbox;
        this.correspondents = correspondents;
        this.tickets = tickets;
        this.events = events;
    }

    /** The mails of a ticket, oldest first; none where the actor does not see it. */
    public List<SentMail> list(Actor.Staff actor, long ticketId) {
        return sql.list(actor, ticketId);
    }

    /**
     * Sends a mail again that failed or came back, as a new one, and answers its number.
     *
     * @throws NotLost where it did neither, or was sent again already
     * @throws Failure.NotFound also where the ticket does not write to that address any more
     */
    @Transactional
    public long resend(Actor.Staff actor, long id) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        long ticketId = sql.ticketOf(id).orElseThrow(SentMails::unknown);
        tickets.lock(actor, TicketAt.any(ticketId));
        SentMail lost = sql.lock(id).orElseThrow(SentMails::unknown);
        if (!lost.isLost() || sql.isResent(id)) {
            throw new NotLost();
        }
        About about = sql.about(id);
        Correspondent to = correspondents
                .find(about.correspondentId())
                .filter(Correspondent::isTold)
                .orElseThrow(() -> new Failure.NotFound("correspondent"));
        long fresh = outbox.put(
                new Recipient(lost.address(), sql.language(id)),
                Template.of(lost.kind()),
                about,
                number -> correspondents.messageId(to, number));
        events.append(actor, new SentMailEvent.MailResent(ticketId, id, fresh), lost, null);
        return fresh;
    }

    /**
     * A mail came back; of one that did already, or is no mail of a ticket, nothing is kept.
     *
     * @param words why, for staff
     */
    @Transactional
    public void bounced(Actor actor, long id, String words) {
        String line = words.replaceAll("[\\s\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip();
        sql.bounced(id, line.substring(0, Math.min(LONGEST, line.length())))
                .ifPresent(ticketId -> events.append(actor, new SentMailEvent.MailBounced(ticketId, id)));
    }

    /** The mail that was sent last to a correspondent: which one came back where the bounce names its reply address alone. */
    public Optional<Long> findLast(Correspondent correspondent) {
        return sql.last(correspondent.id());
    }

    private static Failure.NotFound unknown() {
        return new Failure.NotFound("mail");
    }
}
