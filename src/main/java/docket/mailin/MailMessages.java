package docket.mailin;

import docket.attachments.Attachment;
import docket.attachments.Attachments;
import docket.events.Actor;
import docket.platform.Failure;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** What mail adds to the messages of tickets: whether the sender was proved, and the HTML as it was sent. */
@Component
public class MailMessages {

    private final MailMessageSql sql;
    private final Attachments attachments;

    MailMessages(Jdbi jdbi, Attachments attachments) {
        this.sql = jdbi.onDemand(MailMessageSql.class);
        this.attachments = attachments;
    }

    /** Those messages of a ticket that came by mail, oldest first; none where the actor does not see it. */
    public List<MailMessage> list(Actor.Staff actor, long ticketId) {
        return sql.list(actor, ticketId);
    }

    /** A message as its sender made it; {@link Failure.NotFound} where no HTML came with it. */
    public MailHtml html(Actor.Staff actor, long ticketId, long messageId) {
        MailMessageSql.OwnedHtml found =
                sql.findHtml(actor, ticketId, messageId).orElseThrow(() -> new Failure.NotFound("message"));
        Map<String, Attachment> files =
                attachments.contentIds(new Attachments.Holder(found.ownerId(), ticketId, messageId)).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                file -> attachments.getAny(found.ownerId(), ticketId, file.getValue())));
        return new MailHtml(found.html(), files);
    }
}
