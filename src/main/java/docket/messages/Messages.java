package docket.messages;

import docket.attachments.Attachment;
import docket.attachments.Attachments;
import docket.attachments.StoredFile;
import docket.events.Actor;
import docket.platform.Failure;
import docket.platform.Problems;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Checks and writes messages, as a step of the act that has its ticket under lock. */
@Component
public class Messages {

    private final MessageSql sql;
    private final MentionSql mentions;
    private final MessageSettings settings;
    private final Attachments attachments;

    Messages(Jdbi jdbi, MessageSettings settings, Attachments attachments) {
        this.sql = jdbi.onDemand(MessageSql.class);
        this.mentions = jdbi.onDemand(MentionSql.class);
        this.settings = settings;
        this.attachments = attachments;
    }

    /** A form to check, with no problem yet. */
    public Fields fields() {
        return new Fields(settings);
    }

    /** The most code points of a ticket's title. */
    public int titleLength() {
        return settings.titleLength();
    }

    /** Locks the uploads that a message shall hold; what can't be held is a problem of {@code attachmentIds}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void checkAttachments(Actor actor, List<Long> ids, Problems problems) {
        if (ids.size() > settings.attachments()) {
            problems.add("attachmentIds", "must be at most " + settings.attachments() + " files");
        } else if (new HashSet<>(ids).size() < ids.size()) {
            problems.add("attachmentIds", "must not name a file twice");
        } else if (!attachments.lockWaiting(actor, ids).isEmpty()) {
            problems.add("attachmentIds", "must be uploads that no ticket holds yet");
        }
    }

    /** Makes files that came with a message uploads, and answers their ids, for the message to hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Long> addFiles(Actor actor, List<StoredFile> files) {
        return files.stream()
                .map(file -> attachments.addWithMessage(actor, file))
                .toList();
    }

    /** Writes a message that was checked, lets it hold its uploads, and answers its id; a call to its writer is answered by it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long write(Actor actor, NewMessage message) {
        long id = sql.insert(message);
        attachments.couple(
                actor, message.attachmentIds(), new Attachments.Holder(message.ownerId(), message.ticketId(), id));
        if (message.writer().byStaff()) {
            endMention(message.ticketId(), message.writer().personId());
        }
        return id;
    }

    /** Calls members of staff to a ticket; who was called already is so once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void mention(long ticketId, Collection<Long> personIds) {
        if (!personIds.isEmpty()) {
            mentions.insert(ticketId, personIds);
        }
    }

    /** Whether a note has called the person to the ticket, who has not come yet. */
    public boolean isMentioned(long ticketId, long personId) {
        return mentions.exists(ticketId, personId);
    }

    /** Ends the call to a member of staff; answers whether there was one. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean endMention(long ticketId, long personId) {
        return mentions.delete(ticketId, personId) > 0;
    }

    /** Ends all calls to a ticket, for it was closed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endMentions(long ticketId) {
        mentions.deleteAll(ticketId);
    }

    /** What each message of a ticket holds, internal ones included; others have no entry. */
    public Map<Long, List<Attachment>> files(long ownerId, long ticketId) {
        return attachments.listByMessage(ownerId, ticketId);
    }

    /** What a message of the ticket holds that is not internal; {@link Failure.NotFound} where there is no such. */
    public Attachment publicFile(long ownerId, long ticketId, long attachmentId) {
        return attachments.get(ownerId, ticketId, attachmentId);
    }

    /** What any message of the ticket holds; {@link Failure.NotFound} where there is no such. */
    public Attachment file(long ownerId, long ticketId, long attachmentId) {
        return attachments.getAny(ownerId, ticketId, attachmentId);
    }

    /** Deletes all messages of a ticket with their files, whose bytes the sweep removes. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deleteAll(long ownerId, long ticketId) {
        attachments.deleteAll(ownerId, ticketId);
        sql.delete(ownerId, ticketId);
    }
}
