package docket.tickets;

import docket.accounts.People;
import docket.attachments.Attachment;
import docket.attachments.StoredFile;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.messages.Messages;
import docket.messages.NewMessage;
import docket.messages.Writer;
import docket.platform.Failure;
import docket.platform.Outage;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of tickets: one method is one act in one transaction, and joins an open one. A ticket is looked up among
 * those that the actor may see; any other is {@link Failure.NotFound}, whether it exists or not. What was sent is checked
 * whole: {@link Failure.Invalid} names every field that is wrong.
 */
@Component
public class Tickets {

    private static final Logger LOG = LoggerFactory.getLogger(Tickets.class);

    private final TicketSql sql;
    private final TicketForms forms;
    private final Messages messages;
    private final People people;
    private final Events events;
    private final Clock clock;

    Tickets(TicketSql sql, TicketForms forms, Messages messages, People people, Events events, Clock clock) {
        this.sql = sql;
        this.forms = forms;
        this.messages = messages;
        this.people = people;
        this.events = events;
        this.clock = clock;
    }

    /** The tickets that the actor may see, newest first. */
    public Page list(Actor actor, Range range) {
        return page(sql.list(actor, range, range.results() + 1), range);
    }

    /** Those of them that are open, or hold a message of staff that was not shown yet; newest first. */
    public Page listOpenOrUnread(Actor actor, Range range) {
        return page(sql.listOpenOrUnread(actor, range, range.results() + 1), range);
    }

    /** One ticket with the messages that its customer may see, oldest first. */
    public Conversation get(Actor actor, long id) {
        List<MessageRow> rows = sql.conversation(actor, id);
        if (rows.isEmpty()) {
            throw new Failure.NotFound("ticket");
        }
        MessageRow first = rows.getFirst();
        boolean withFiles = rows.stream().anyMatch(row -> row.attachments() > 0);
        Map<Long, List<Attachment>> files = withFiles ? messages.files(first.ownerId(), id) : Map.of();
        return new Conversation(
                first.ticket(),
                rows.stream()
                        .map(row -> row.message(files.getOrDefault(row.messageId(), List.of())))
                        .toList());
    }

    /**
     * Remembers that the client was shown just these messages, and answers the conversation with the time of it. Where that
     * can't be written (read-only database, disk full) the conversation comes back as it was: reading goes on.
     */
    public Conversation markRead(Conversation shown) {
        Instant now = now();
        try {
            sql.markRead(shown.ticket().id(), shown.lastStaffMessageId(), now);
            return new Conversation(shown.ticket().readAt(now), shown.messages());
        } catch (RuntimeException e) {
            if (Outage.of(e).isEmpty()) {
                throw e;
            }
            LOG.warn(
                    "Ticket {} was read, but that could not be written: {}",
                    shown.ticket().id(),
                    e.getMessage());
            return shown;
        }
    }

    /** A file that a message of the ticket holds. */
    public Attachment attachment(Actor actor, long ticketId, long attachmentId) {
        TicketState ticket = sql.find(actor, ticketId).orElseThrow(() -> new Failure.NotFound("ticket"));
        return messages.publicFile(ticket.ownerId(), ticketId, attachmentId);
    }

    /** Whether the actor may see the ticket. */
    public boolean isVisible(Actor actor, long id) {
        return sql.find(actor, id).isPresent();
    }

    /** The id of the ticket whose readHash that is, spam or not: a guest's way to be an actor. */
    public Optional<Long> findByReadHash(String readHash) {
        return sql.findByReadHash(ReadHash.digest(readHash));
    }

    /** A customer opens a ticket; answers its id. */
    @Transactional
    public long open(Actor.Customer actor, NewTicket form) {
        TicketForms.Checked checked = forms.check(actor, form);
        NewRow row = new NewRow(actor.accountId(), actor.personId(), null, checked, ReadHash.random(), now());
        return insert(actor, Writer.of(actor), row, form.attachmentIds()).ticketId();
    }

    /** Refuses a contact form that can't become a ticket; it opens none, and counts none. */
    public void check(ContactForm form) {
        forms.check(form);
    }

    /**
     * Somebody without an account opens a ticket by a web site's form; answers its id.
     *
     * @param files what came with it, stored just before
     * @throws Failure.TooMany where forms came too often from that e-mail address
     */
    @Transactional
    public long openFromForm(Actor.Site actor, ContactForm form, List<StoredFile> files) {
        TicketForms.CheckedForm checked = forms.admit(form);
        long personId = people.addContact(checked.person());
        NewRow row = new NewRow(null, personId, actor.tokenId(), checked.ticket(), ReadHash.random(), now());
        return insert(actor, Writer.ofForm(personId), row, messages.addFiles(actor, files))
                .ticketId();
    }

    /** A customer opens a ticket by mail. */
    @Transactional
    public Opened openFromMail(Actor.Customer actor, MailForm form) {
        return openFromMail(actor, actor.accountId(), actor.personId(), form);
    }

    /** Somebody without an account opens a ticket by mail, and is the contact that the mail was found to be of. */
    @Transactional
    public Opened openFromMail(Actor.Site actor, long contactId, MailForm form) {
        return openFromMail(actor, null, contactId, form);
    }

    private Opened openFromMail(Actor actor, @Nullable Long accountId, long personId, MailForm form) {
        NewRow row = new NewRow(accountId, personId, null, forms.check(form), ReadHash.random(), now());
        return insert(actor, Writer.ofMail(personId), row, messages.addFiles(actor, form.files()));
    }

    private Opened insert(Actor actor, Writer writer, NewRow row, List<Long> attachmentIds) {
        TicketState opened = sql.insert(row);
        TicketForms.Checked opening = row.ticket();
        long messageId = messages.write(
                actor,
                new NewMessage(
                        row.ownerId(),
                        opened.id(),
                        writer,
                        false,
                        opening.title(),
                        opening.content(),
                        attachmentIds,
                        row.now()));
        events.append(actor, new TicketEvent.TicketOpened(opened.id(), messageId), null, opened);
        return new Opened(opened.id(), messageId);
    }

    /**
     * The customer answers, which opens a closed ticket again and ends its snooze; {@link ForceClosed} where staff closed
     * it for good.
     */
    @Transactional
    public Written reply(Actor.Customer actor, long id, NewReply form) {
        return reply(actor, id, Writer.of(actor), form);
    }

    /** The same by somebody without an account, who takes part by mail alone and writes as that contact. */
    @Transactional
    public Written replyFromMail(Actor.Guest actor, long contactId, NewReply form) {
        return reply(actor, actor.ticketId(), Writer.ofMail(contactId), form);
    }

    private Written reply(Actor actor, long id, Writer writer, NewReply form) {
        TicketState ticket = lock(actor, id);
        TicketForms.Reply checked = forms.check(actor, ticket, form);
        ticket.mayGoOn();
        NewMessage message = checked.message(ticket, writer, now());
        long messageId = messages.write(actor, message);
        TicketState after = sql.repliedByClient(id, message.now());
        events.append(actor, new TicketEvent.TicketReplied(id, messageId), ticket, after);
        if (!ticket.isOpen()) {
            events.append(actor, new TicketEvent.TicketReopened(id), ticket, after);
        }
        return new Written(messageId, after.version());
    }

    /** Staff answer whatever the ticket has become meanwhile. */
    @Transactional
    public void reply(Actor.Staff actor, long id, NewReply form) {
        reply(actor, TicketAt.any(id), form);
    }

    /**
     * Staff answer: the ticket is unread then, and stays closed if it was; {@link Failure.Stale} where it was changed since
     * it was seen.
     */
    @Transactional
    public Written reply(Actor.Staff actor, TicketAt seen, NewReply form) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        TicketState ticket = lock(actor, seen);
        NewMessage message = forms.check(actor, ticket, form).message(ticket, Writer.of(actor), now());
        long messageId = messages.write(actor, message);
        TicketState after = sql.repliedByStaff(ticket.id(), messageId, message.now());
        events.append(actor, new TicketEvent.TicketReplied(ticket.id(), messageId), ticket, after);
        return new Written(messageId, after.version());
    }

    /** Opens a closed ticket again; {@link ForceClosed} where staff closed it for good. */
    @Transactional
    public void open(Actor actor, long id) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        TicketState ticket = lock(actor, id);
        ticket.mayGoOn();
        if (!ticket.isOpen()) {
            events.append(actor, new TicketEvent.TicketReopened(id), ticket, sql.setStatus(id, "open", now()));
        }
    }

    /** Closes a ticket; a closed one stays as it is. */
    @Transactional
    public void close(Actor actor, long id) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        TicketState ticket = lock(actor, id);
        if (ticket.isOpen()) {
            events.append(actor, new TicketEvent.TicketClosed(id), ticket, sql.setStatus(id, "closed", now()));
            messages.endMentions(id);
        }
    }

    /**
     * Keeps everybody else from changing a ticket until the transaction ends. It is the first write of every act on one: the
     * transaction's number, by which the ledger is ordered, is taken under this lock.
     *
     * @throws Failure.Stale where it was changed since it was seen
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public TicketState lock(Actor actor, TicketAt seen) {
        TicketState ticket = sql.lock(actor, seen.id()).orElseThrow(() -> new Failure.NotFound("ticket"));
        if (!seen.isStill(ticket.version())) {
            throw new Failure.Stale();
        }
        return ticket;
    }

    private TicketState lock(Actor actor, long id) {
        return lock(actor, TicketAt.any(id));
    }

    /** As the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Page page(List<Ticket> rows, Range range) {
        boolean more = rows.size() > range.results();
        return new Page(more ? rows.subList(0, range.results()) : rows, more);
    }
}
