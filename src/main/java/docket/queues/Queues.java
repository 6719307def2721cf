package docket.queues;

import docket.attachments.Attachment;
import docket.events.Actor;
import docket.messages.Messages;
import docket.platform.Failure;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The front door by which staff read tickets: those that the member sees. Any other is {@link Failure.NotFound}. Reading
 * marks nothing as read, for that is the customer's.
 */
@Component
public class Queues {

    private final QueueSql sql;
    private final Filters filters;
    private final Finder finder;
    private final Messages messages;

    Queues(QueueSql sql, Filters filters, Finder finder, Messages messages) {
        this.sql = sql;
        this.filters = filters;
        this.finder = finder;
        this.messages = messages;
    }

    /** Some tickets of a list; {@link Failure.Invalid} names every filter with a value that is unknown. */
    public StaffPage list(Actor.Staff actor, TicketList wanted) {
        Narrowing narrowing = filters.narrowing(actor, wanted.filter());
        TicketOrder order = wanted.order();
        if (wanted.after() != null) {
            Filters.after(narrowing, order, wanted.after());
        }
        List<StaffTicket> rows = sql.list(actor, narrowing, order.clause(), wanted.limit() + 1);
        if (rows.size() <= wanted.limit()) {
            return new StaffPage(rows, Optional.empty());
        }
        List<StaffTicket> page = rows.subList(0, wanted.limit());
        return new StaffPage(page, Optional.of(order.place(page.getLast())));
    }

    /** What tells a list's tickets from others, for statements that begin something with all of them. */
    public Narrowing narrowing(Actor.Staff actor, TicketFilter filter) {
        return filters.narrowing(actor, filter);
    }

    /** How many tickets a list has in all. */
    public long count(Actor.Staff actor, TicketFilter filter) {
        return sql.count(actor, filters.narrowing(actor, filter));
    }

    /** How many tickets a list has, counted no further than that many: quick however many there are. */
    public long countUpTo(Actor.Staff actor, TicketFilter filter, int most) {
        return sql.countUpTo(actor, filters.narrowing(actor, filter), most);
    }

    /**
     * Tickets that a text means, spam excluded: first the one whose number or reference it is, then, newest first, those of
     * the person whose e-mail address begins with it, and those with all of its words, or beginnings of words, in the title.
     *
     * @param text any text; its first 200 characters and eight words count
     * @param limit the most tickets to answer, 1 or more
     */
    public List<StaffTicket> find(Actor.Staff actor, String text, int limit) {
        return sql.listThose(actor, finder.find(actor, Sought.of(text), limit), limit);
    }

    /** One ticket without its messages. */
    public StaffTicket get(Actor.Staff actor, long id) {
        return sql.find(actor, id).orElseThrow(() -> new Failure.NotFound("ticket"));
    }

    /** One ticket with all of its messages and their files, as they are at one moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public StaffConversation conversation(Actor.Staff actor, long id) {
        return findConversation(actor, id).orElseThrow(() -> new Failure.NotFound("ticket"));
    }

    /** The same, for whoever has just changed a ticket and may not see it any more. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<StaffConversation> findConversation(Actor.Staff actor, long id) {
        return sql.find(actor, id).map(ticket -> new StaffConversation(ticket, withFiles(id, sql.messages(actor, id))));
    }

    /** One message of a ticket. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public StaffMessage message(Actor.Staff actor, long ticketId, long messageId) {
        return sql.findMessage(actor, ticketId, messageId)
                .map(row -> withFiles(ticketId, List.of(row)).getFirst())
                .orElseThrow(() -> new Failure.NotFound("message"));
    }

    private List<StaffMessage> withFiles(long ticketId, List<StaffMessageRow> rows) {
        boolean withFiles = rows.stream().anyMatch(row -> row.attachments() > 0);
        Map<Long, List<Attachment>> files =
                withFiles ? messages.files(rows.getFirst().ownerId(), ticketId) : Map.of();
        return rows.stream()
                .map(row -> row.message(files.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** A file that any message of the ticket holds, notes included. */
    public Attachment attachment(Actor.Staff actor, long ticketId, long attachmentId) {
        long ownerId = sql.owner(actor, ticketId).orElseThrow(() -> new Failure.NotFound("ticket"));
        return messages.file(ownerId, ticketId, attachmentId);
    }
}
