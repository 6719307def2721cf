package docket.drafts;

import docket.attachments.Attachment;
import docket.attachments.Attachments;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import docket.messages.Fields;
import docket.messages.Messages;
import docket.platform.Failure;
import docket.tickets.TicketAt;
import docket.tickets.TicketState;
import docket.tickets.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door of drafts: one is its writer's alone, and bound to nothing but its ticket. What writes in a ticket needs
 * {@link Permission#TICKETS_ANSWER} and a ticket that the member sees, else it is {@link Failure.NotFound}; one's own texts
 * are there to be read and thrown away whatever became of the ticket. The ledger knows what is sent, not what is drafted.
 */
@Component
public class Drafts {

    private final DraftSql sql;
    private final Tickets tickets;
    private final Casework casework;
    private final Messages messages;
    private final Attachments attachments;
    private final DraftSettings settings;

    Drafts(
            DraftSql sql,
            Tickets tickets,
            Casework casework,
            Messages messages,
            Attachments attachments,
            DraftSettings settings) {
        this.sql = sql;
        this.tickets = tickets;
        this.casework = casework;
        this.messages = messages;
        this.attachments = attachments;
        this.settings = settings;
    }

    /** What the actor is writing in a ticket and has not sent yet. */
    public Optional<Draft> find(Actor.Staff actor, long ticketId, Draft.Kind kind) {
        return sql.find(Slot.of(actor, ticketId, kind)).map(this::whole);
    }

    /** The actor's replies in a ticket that are held, and those that could not be sent; oldest first. */
    public List<Draft> sending(Actor.Staff actor, long ticketId) {
        return whole(sql.listSending(actor.personId(), ticketId));
    }

    /** All that the actor is writing anywhere, sent or not, the latest first. */
    public List<Draft> list(Actor.Staff actor) {
        return whole(sql.list(actor.personId()));
    }

    /** Keeps a text as it is now, in place of the one before; {@link Failure.Invalid} where no message could have it. */
    @Transactional
    public Draft save(Actor.Staff actor, long ticketId, Draft.Kind kind, String content) {
        Fields fields = messages.fields();
        String checked = fields.optionalContent(content);
        fields.problems().throwIfAny();
        return whole(write(actor, ticketId, kind, checked));
    }

    /** Keeps an upload in waiting of the actor's with a draft, which is made where there is none. */
    @Transactional
    public Draft attach(Actor.Staff actor, long ticketId, Draft.Kind kind, long attachmentId) {
        DraftRow draft = write(actor, ticketId, kind, null);
        attachments.keep(actor, attachmentId, draft.id());
        return whole(draft);
    }

    /** Takes an upload out of a draft; {@link Failure.NotFound} where there is no draft. */
    @Transactional
    public Draft detach(Actor.Staff actor, long ticketId, Draft.Kind kind, long attachmentId) {
        DraftRow draft = lock(actor, ticketId, kind);
        attachments.free(attachmentId, draft.id());
        return whole(draft);
    }

    /** Throws away what was not sent; its uploads are swept. */
    @Transactional
    public void discard(Actor.Staff actor, long ticketId, Draft.Kind kind) {
        sql.delete(Slot.of(actor, ticketId, kind));
    }

    /**
     * Sends the reply: it is held for a while, in which nobody sees it and the actor can take it back, and is released into
     * the ticket then, whatever becomes of the browser. The same text while it is held is a second click: it is held once.
     *
     * @param lastSeenMessageId the ticket's last message that the actor has seen
     * @param closes whether the ticket is closed with it
     * @throws Failure.NotFound where there is no reply to send, or no such ticket
     * @throws Failure.Invalid where text or files can't make a message
     * @throws Answered where somebody else has written since, or is just about to
     */
    @Transactional
    public Draft send(Actor.Staff actor, long ticketId, long lastSeenMessageId, boolean closes) {
        DraftRow draft = pass(actor, ticketId, Draft.Kind.REPLY, lastSeenMessageId);
        List<Long> files = files(draft);
        Fields fields = messages.fields();
        fields.content(draft.content());
        messages.checkAttachments(actor, files, fields.problems());
        fields.problems().throwIfAny();
        Optional<DraftRow> twin = files.isEmpty() ? twin(actor, draft) : Optional.empty();
        twin.ifPresent(held -> sql.delete(draft.id()));
        return whole(twin.orElseGet(() -> sql.hold(draft.id(), settings.holdSeconds(), closes, actor.origin())));
    }

    /** Writes the note into the ticket at once, and answers the message's id; it fails as {@link #send} does. */
    @Transactional
    public long sendNote(Actor.Staff actor, long ticketId, long lastSeenMessageId) {
        DraftRow draft = pass(actor, ticketId, Draft.Kind.NOTE, lastSeenMessageId);
        NewNote note = new NewNote(draft.content(), files(draft));
        long messageId = casework.note(actor, TicketAt.any(ticketId), note).messageId();
        sql.delete(draft.id());
        return messageId;
    }

    /**
     * Takes a reply back that is held or could not be sent, and answers the draft that it is again; what was written
     * meanwhile goes behind it.
     *
     * @throws ReplySent where it is none of these any more
     */
    @Transactional
    public Draft takeBack(Actor.Staff actor, long draftId) {
        DraftRow reply = sql.lock(actor.personId(), draftId).orElseThrow(ReplySent::new);
        if (reply.sendAt() == null) {
            return whole(reply);
        }
        DraftRow draft = sql.putBefore(Slot.of(actor, reply.ticketId(), reply.kind()), reply.content());
        attachments.moveKept(reply.id(), draft.id());
        sql.delete(reply.id());
        return whole(draft);
    }

    private DraftRow write(Actor.Staff actor, long ticketId, Draft.Kind kind, @Nullable String content) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        return sql.save(actor, Slot.of(actor, ticketId, kind), content)
                .orElseThrow(() -> new Failure.NotFound("ticket"));
    }

    private DraftRow lock(Actor.Staff actor, long ticketId, Draft.Kind kind) {
        return sql.lock(Slot.of(actor, ticketId, kind)).orElseThrow(() -> new Failure.NotFound("draft"));
    }

    /** Lets a draft through to be sent. Under the ticket's lock: of two members who send at once, the second is told. */
    private DraftRow pass(Actor.Staff actor, long ticketId, Draft.Kind kind, long lastSeenMessageId) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        TicketState ticket = tickets.lock(actor, TicketAt.any(ticketId));
        DraftRow draft = lock(actor, ticketId, kind);
        if (sql.hasNewerMessage(ticket.ownerId(), ticketId, lastSeenMessageId, actor.personId())) {
            throw new Answered(false);
        }
        if (sql.isHeldByOther(Slot.of(actor, ticketId, kind))) {
            throw new Answered(true);
        }
        return draft;
    }

    private Optional<DraftRow> twin(Actor.Staff actor, DraftRow draft) {
        return sql.listSending(actor.personId(), draft.ticketId()).stream()
                .filter(other -> other.refusal() == null && other.content().equals(draft.content()))
                .findFirst();
    }

    private List<Long> files(DraftRow draft) {
        return whole(draft).attachments().stream().map(Attachment::id).toList();
    }

    private Draft whole(DraftRow row) {
        return whole(List.of(row)).getFirst();
    }

    private List<Draft> whole(List<DraftRow> rows) {
        Map<Long, List<Attachment>> files =
                attachments.listByDraft(rows.stream().map(DraftRow::id).toList());
        return rows.stream()
                .map(row -> row.with(files.getOrDefault(row.id(), List.of())))
                .toList();
    }
}
