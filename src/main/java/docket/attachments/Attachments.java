package docket.attachments;

import docket.attachments.AttachmentEvent.AttachmentDeleted;
import docket.attachments.AttachmentEvent.AttachmentUploaded;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes files in, lets a message hold them and gives them out again. A file is stored first and named by a row then;
 * deleting a row leaves the bytes, which the sweep removes once no row names them.
 */
@Component
public class Attachments {

    private final AttachmentSql sql;
    private final FileStore files;
    private final FileType type = new FileType();
    private final AttachmentSettings settings;
    private final Events events;
    private final Clock clock;

    Attachments(Jdbi jdbi, FileStore files, AttachmentSettings settings, Events events, Clock clock) {
        this.sql = jdbi.onDemand(AttachmentSql.class);
        this.files = files;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    /** The message that is to hold uploads; its owner is the ticket's: an account, or 0. */
    public record Holder(long ownerId, long ticketId, long messageId) {}

    /** The most bytes that a file may have. */
    public long maxSize() {
        return settings.maxSize().toBytes();
    }

    /**
     * Stores the bytes while they come, whole or not at all; call it outside a transaction, and {@link #add} soon
     * after: bytes that no row names are removed after a day.
     *
     * @throws FileTooLarge as soon as more has come than a file may have
     * @throws IOException where the content breaks off, or the disk fails or is full
     */
    public StoredFile store(InputStream content, FileName name) throws IOException {
        return store(content, name, maxSize());
    }

    /** The same where a file may have fewer bytes. */
    public StoredFile store(InputStream content, FileName name, long most) throws IOException {
        StoredContent stored = files.receive(content, Math.min(most, maxSize()));
        try (FileChannel file = files.open(stored.sha256())) {
            return new StoredFile(name.value(), type.detect(file, name), stored.size(), stored.sha256(), null);
        }
    }

    /**
     * Stores bytes that are no file of a message, of any size, while they come; call it outside a transaction, and
     * {@link #keep(StoredContent)} soon after: what nobody keeps is removed after a day.
     *
     * @throws IOException where the content breaks off, or the disk fails or is full
     */
    public StoredContent store(InputStream content) throws IOException {
        return files.receive(content, Long.MAX_VALUE);
    }

    /** Keeps stored bytes for good; the same bytes are kept once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(StoredContent content) {
        sql.keep(content, clock.instant());
    }

    /** Opens what is kept under its SHA-256 in hexadecimal; the caller closes the channel. */
    public FileChannel openKept(String sha256) throws IOException {
        return files.open(sha256);
    }

    /**
     * Makes a stored file an upload in waiting, and answers its id. A customer's is its account's; that of a member of
     * staff is the member's alone.
     */
    @Transactional
    public long add(Actor actor, StoredFile file) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        return insert(actor, file);
    }

    /**
     * Makes a stored file that came with a contact form or a mail an upload, and answers its id. Nobody else ever sees it in
     * waiting: the message that holds it is written in the same transaction.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long addWithMessage(Actor actor, StoredFile file) {
        return insert(actor, file);
    }

    private long insert(Actor actor, StoredFile file) {
        long id = sql.insert(Uploader.of(actor), file, clock.instant());
        events.append(actor, new AttachmentUploaded(id), null, file);
        return id;
    }

    /**
     * Deletes an upload in waiting.
     *
     * @throws Failure.NotFound where there is none of that id, or it is not the actor's
     * @throws AttachmentHeld where a message holds it
     */
    @Transactional
    public void delete(Actor actor, long id) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        StoredFile file = sql.deleteWaiting(Uploader.of(actor), id)
                .orElseThrow(() ->
                        sql.isHeld(Uploader.of(actor), id) ? new AttachmentHeld() : new Failure.NotFound("attachment"));
        events.append(actor, new AttachmentDeleted(id), file, null);
    }

    /** Those of these uploads that wait and are the actor's, in order of id; their message is 0. */
    public List<Attachment> listWaiting(Actor actor, Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : sql.listWaiting(Uploader.of(actor), List.copyOf(ids));
    }

    /**
     * Locks uploads until the transaction ends, so that a message can hold them.
     *
     * @return those that are no upload in waiting of the actor's, in order; with the others nothing can happen now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<Long> lockWaiting(Actor actor, Collection<Long> ids) {
        Set<Long> others = new TreeSet<>(ids);
        if (others.isEmpty()) {
            return others;
        }
        others.removeAll(sql.lockWaiting(Uploader.of(actor), List.copyOf(others)));
        return others;
    }

    /**
     * Lets a message hold uploads that {@link #lockWaiting} locked; an id given twice counts once.
     *
     * @throws IllegalStateException where one of them is no upload in waiting of the actor's: nothing must be committed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void couple(Actor actor, Collection<Long> ids, Holder holder) {
        List<Long> uploads = List.copyOf(new TreeSet<>(ids));
        if (!uploads.isEmpty() && sql.couple(Uploader.of(actor), uploads, holder) != uploads.size()) {
            throw new IllegalStateException("Not all of the uploads " + uploads + " are waiting");
        }
    }

    /**
     * Keeps an upload in waiting for a draft, and from the sweep, as long as the draft is there.
     *
     * @throws Failure.NotFound where it is no upload in waiting of the actor's
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(Actor actor, long id, long draftId) {
        if (sql.keep(Uploader.of(actor), id, draftId) == 0) {
            throw new Failure.NotFound("attachment");
        }
    }

    /** Takes an upload out of a draft; what the draft does not keep stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void free(long id, long draftId) {
        sql.free(id, draftId);
    }

    /** Keeps for one draft what another has kept. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void moveKept(long fromDraftId, long toDraftId) {
        sql.moveKept(fromDraftId, toDraftId);
    }

    /** What is kept for each of the drafts, in the order of ids; others have no entry. */
    public Map<Long, List<Attachment>> listByDraft(List<Long> draftIds) {
        return sql.listKept(draftIds).stream()
                .collect(Collectors.groupingBy(
                        Kept::draftId, LinkedHashMap::new, Collectors.mapping(Kept::attachment, Collectors.toList())));
    }

    /** What each message of a ticket holds, internal ones included, in the order of ids; others have no entry. */
    public Map<Long, List<Attachment>> listByMessage(long ownerId, long ticketId) {
        return sql.list(ownerId, ticketId).stream()
                .collect(Collectors.groupingBy(Attachment::messageId, LinkedHashMap::new, Collectors.toList()));
    }

    /**
     * What a message of the ticket holds that is not internal.
     *
     * @throws Failure.NotFound where there is no such
     */
    public Attachment get(long ownerId, long ticketId, long id) {
        return sql.findPublic(ownerId, ticketId, id).orElseThrow(() -> new Failure.NotFound("attachment"));
    }

    /** The same of any message, internal ones included. */
    public Attachment getAny(long ownerId, long ticketId, long id) {
        return sql.find(ownerId, ticketId, id).orElseThrow(() -> new Failure.NotFound("attachment"));
    }

    /** The ids of the files that the HTML of a message shows, each by its content id; the first of the same one counts. */
    public Map<String, Long> contentIds(Holder message) {
        return sql.contentIds(message);
    }

    /** Deletes all that the messages of a ticket hold. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void deleteAll(long ownerId, long ticketId) {
        sql.deleteHeld(ownerId, ticketId);
    }

    /** Opens the bytes of an attachment, {@link Attachment#size} of them; the caller closes the channel. */
    public FileChannel open(Attachment attachment) throws IOException {
        return files.open(attachment.sha256());
    }
}
