package docket.v3;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import docket.attachments.Attachment;
import docket.tickets.Conversation;
import docket.tickets.Message;
import docket.tickets.Ticket;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ticket's metadata as the published page shows it: times in Unix seconds, 0 is never. */
record TicketJson(
        long id,
        String hash,
        String readHash,
        String title,
        String categoryName,
        String priorityName,
        long createdAt,
        long updatedAt,
        long clientLastRepliedAt,
        long clientLastReadAt,
        String status,
        int numUserReplies) {

    static TicketJson of(Ticket ticket) {
        return new TicketJson(
                ticket.id(),
                ticket.hash(),
                ticket.readHash().reveal(),
                ticket.title(),
                ticket.category(),
                ticket.priority(),
                seconds(ticket.createdAt()),
                seconds(ticket.updatedAt()),
                seconds(ticket.clientLastRepliedAt()),
                seconds(ticket.clientLastReadAt()),
                switch (ticket.status()) {
                    case OPEN -> "open";
                    case CLOSED -> "closed";
                },
                ticket.clientMessages());
    }

    private static long seconds(@Nullable Instant time) {
        return time == null ? 0 : time.getEpochSecond();
    }

    /** The ticket and its messages in one object. */
    record WithReplies(@JsonUnwrapped TicketJson ticket, List<Reply> replies) {

        static WithReplies of(Conversation conversation) {
            return new WithReplies(
                    TicketJson.of(conversation.ticket()),
                    conversation.messages().stream().map(Reply::of).toList());
        }
    }

    /** A message; replyByI3d is 1 where staff wrote it. */
    record Reply(
            long id,
            String title,
            String fullUserName,
            String content,
            long createdAt,
            int replyByI3d,
            List<File> attachments) {

        static Reply of(Message message) {
            return new Reply(
                    message.id(),
                    message.title(),
                    message.author(),
                    message.content(),
                    seconds(message.createdAt()),
                    message.byStaff() ? 1 : 0,
                    message.attachments().stream().map(File::of).toList());
        }
    }

    /** A file of a message, without its bytes. */
    record File(long id, String fileName, String mimeType, long size) {

        static File of(Attachment attachment) {
            return new File(attachment.id(), attachment.fileName(), attachment.mimeType(), attachment.size());
        }
    }
}
