package docket.ticketapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import docket.attachments.Attachment;
import docket.attachments.StoredFile;
import docket.queues.StaffConversation;
import docket.queues.StaffMessage;
import docket.queues.StaffTicket;
import docket.tickets.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket as staff work with it; what is null is absent. */
record StaffTicketJson(
        long id,
        String hash,
        String readHash,
        String title,
        String status,
        boolean locked,
        @Nullable String lockReason,
        String turn,
        @Nullable NamedJson account,
        Person person,
        @Nullable NamedJson assignee,
        @Nullable NamedJson department,
        NamedJson category,
        NamedJson priority,
        List<String> tags,
        @Nullable Instant snoozedUntil,
        @Nullable Instant spamAt,
        Instant createdAt,
        Instant updatedAt,
        Instant clientUpdatedAt,
        @Nullable Instant clientLastRepliedAt,
        @Nullable Instant clientLastReadAt,
        boolean clientUnread,
        int clientMessages,
        int version) {

    static StaffTicketJson of(StaffTicket ticket) {
        return new StaffTicketJson(
                ticket.id(),
                ticket.hash(),
                ticket.readHash().reveal(),
                ticket.title(),
                ticket.status() == Ticket.Status.OPEN ? "open" : "closed",
                ticket.locked(),
                ticket.lockReason(),
                ticket.clientTurn() ? "customer" : "staff",
                NamedJson.of(ticket.accountId(), ticket.account()),
                new Person(ticket.personId(), ticket.person(), ticket.personKind(), ticket.personEmail()),
                NamedJson.of(ticket.assigneeId(), ticket.assignee()),
                NamedJson.of(ticket.departmentId(), ticket.department()),
                new NamedJson(ticket.categoryId(), ticket.category()),
                new NamedJson(ticket.priorityId(), ticket.priority()),
                ticket.tags(),
                ticket.snoozedUntil(),
                ticket.spamAt(),
                ticket.createdAt(),
                ticket.updatedAt(),
                ticket.clientUpdatedAt(),
                ticket.clientLastRepliedAt(),
                ticket.clientLastReadAt(),
                ticket.unread(),
                ticket.clientMessages(),
                ticket.version());
    }

    /** Whose question it is. */
    record Person(
            long id, String name, String kind, @Nullable String email) {}

    /** The ticket and all of its messages in one object. */
    record WithMessages(@JsonUnwrapped StaffTicketJson ticket, List<Message> messages) {

        static WithMessages of(StaffConversation conversation) {
            return new WithMessages(
                    StaffTicketJson.of(conversation.ticket()),
                    conversation.messages().stream().map(Message::of).toList());
        }
    }

    /** A message; an internal one is a note, which the customer does not see. */
    record Message(
            long id,
            String title,
            String content,
            NamedJson author,
            boolean byStaff,
            boolean internal,
            String channel,
            Instant createdAt,
            List<File> attachments) {

        static Message of(StaffMessage message) {
            return new Message(
                    message.id(),
                    message.title(),
                    message.content(),
                    new NamedJson(message.authorId(), message.author()),
                    message.byStaff(),
                    message.internal(),
                    message.channel(),
                    message.createdAt(),
                    message.attachments().stream().map(File::of).toList());
        }
    }

    /** A file without its bytes. */
    record File(long id, String fileName, String mimeType, long size) {

        static File of(Attachment attachment) {
            return new File(attachment.id(), attachment.fileName(), attachment.mimeType(), attachment.size());
        }

        static File of(long id, StoredFile stored) {
            return new File(id, stored.fileName(), stored.mimeType(), stored.size());
        }
    }
}
