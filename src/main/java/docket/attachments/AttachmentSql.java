package docket.attachments;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.config.ValueColumn;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on the table of attachments, and on that of what is kept beside them. */
interface AttachmentSql {

    @SqlQuery("""
            INSERT INTO attachment (owner_id, uploader_id, file_name, mime_type, size, sha256, content_id, created_at)
            VALUES (:ownerId, :uploaderId, :fileName, :mimeType, :size, decode(:sha256, 'hex'), :contentId, :now)
            RETURNING id
            """)
    long insert(@BindMethods Uploader uploader, @BindMethods StoredFile file, @Bind("now") Instant now);

    @SqlQuery("""
            DELETE FROM attachment
            WHERE id = :id AND owner_id = :ownerId AND uploader_id IS NOT DISTINCT FROM :uploaderId AND ticket_id IS NULL
            RETURNING file_name, mime_type, size, encode(sha256, 'hex') AS sha256, content_id
            """)
    @RegisterConstructorMapper(StoredFile.class)
    Optional<StoredFile> deleteWaiting(@BindMethods Uploader uploader, @Bind("id") long id);

    /** What an internal message holds is there for the member of staff that uploaded it only. */
    @SqlQuery("""
            SELECT EXISTS (
                SELECT
                FROM attachment
                JOIN message ON message.owner_id = attachment.owner_id AND message.ticket_id = attachment.ticket_id
                    AND message.id = attachment.message_id
                WHERE attachment.id = :id
                    AND (attachment.owner_id = :ownerId AND NOT message.internal
                        OR attachment.uploader_id = :uploaderId))
            """)
    boolean isHeld(@BindMethods Uploader uploader, @Bind("id") long id);

    /** Locks in the order of ids, so that two messages that want the same uploads wait and never deadlock. */
    @SqlQuery("""
            SELECT id
            FROM attachment
            WHERE id = ANY (:ids) AND owner_id = :ownerId AND uploader_id IS NOT DISTINCT FROM :uploaderId AND ticket_id IS NULL
            ORDER BY id
            FOR UPDATE
            """)
    Set<Long> lockWaiting(@BindMethods Uploader uploader, @Bind("ids") List<Long> ids);

    @SqlQuery("""
            SELECT id, 0 AS message_id, file_name, mime_type, size, encode(sha256, 'hex') AS sha256
            FROM attachment
            WHERE id = ANY (:ids) AND owner_id = :ownerId AND uploader_id IS NOT DISTINCT FROM :uploaderId AND ticket_id IS NULL
            ORDER BY id
            """)
    @RegisterConstructorMapper(Attachment.class)
    List<Attachment> listWaiting(@BindMethods Uploader uploader, @Bind("ids") List<Long> ids);

    @SqlUpdate("""
            UPDATE attachment
            SET owner_id = :holder.ownerId, ticket_id = :holder.ticketId, message_id = :holder.messageId, draft_id = NULL
            WHERE id = ANY (:ids) AND owner_id = :ownerId AND uploader_id IS NOT DISTINCT FROM :uploaderId AND ticket_id IS NULL
            """)
    int couple(
            @BindMethods Uploader uploader,
            @Bind("ids") List<Long> ids,
            @BindMethods("holder") Attachments.Holder holder);

    @SqlQuery("""
            SELECT id, message_id, file_name, mime_type, size, encode(sha256, 'hex') AS sha256
            FROM attachment
            WHERE owner_id = :ownerId AND ticket_id = :ticketId
            ORDER BY id
            """)
    @RegisterConstructorMapper(Attachment.class)
    List<Attachment> list(@Bind("ownerId") long ownerId, @Bind("ticketId") long ticketId);

    @SqlQuery("""
            SELECT a.id, a.message_id, a.file_name, a.mime_type, a.size, encode(a.sha256, 'hex') AS sha256
            FROM attachment a
            JOIN message m ON m.owner_id = a.owner_id AND m.ticket_id = a.ticket_id AND m.id = a.message_id
            WHERE a.id = :id AND a.owner_id = :ownerId AND a.ticket_id = :ticketId AND NOT m.internal
            """)
    @RegisterConstructorMapper(Attachment.class)
    Optional<Attachment> findPublic(
            @Bind("ownerId") long ownerId, @Bind("ticketId") long ticketId, @Bind("id") long id);

    @SqlQuery("""
            SELECT id, message_id, file_name, mime_type, size, encode(sha256, 'hex') AS sha256
            FROM attachment
            WHERE id = :id AND owner_id = :ownerId AND ticket_id = :ticketId
            """)
    @RegisterConstructorMapper(Attachment.class)
    Optional<Attachment> find(@Bind("ownerId") long ownerId, @Bind("ticketId") long ticketId, @Bind("id") long id);

    @SqlQuery("""
            SELECT content_id, id
            FROM attachment
            WHERE owner_id = :ownerId AND ticket_id = :ticketId AND message_id = :messageId AND content_id IS NOT NULL
            ORDER BY id DESC
            """)
    @KeyColumn("content_id")
    @ValueColumn("id")
    Map<String, Long> contentIds(@BindMethods Attachments.Holder holder);

    @SqlUpdate("""
            UPDATE attachment
            SET draft_id = :draftId
            WHERE id = :id AND owner_id = :ownerId AND uploader_id IS NOT DISTINCT FROM :uploaderId AND ticket_id IS NULL
            """)
    int keep(@BindMethods Uploader uploader, @Bind("id") long id, @Bind("draftId") long draftId);

    @SqlUpdate("""
            UPDATE attachment
            SET draft_id = NULL
            WHERE id = :id AND draft_id = :draftId
            """)
    void free(@Bind("id") long id, @Bind("draftId") long draftId);

    @SqlUpdate("""
            UPDATE attachment
            SET draft_id = :to
            WHERE draft_id = :from
            """)
    void moveKept(@Bind("from") long from, @Bind("to") long to);

    @SqlQuery("""
            SELECT draft_id, id, 0 AS message_id, file_name, mime_type, size, encode(sha256, 'hex') AS sha256
            FROM attachment
            WHERE draft_id = ANY (:draftIds)
            ORDER BY id
            """)
    @RegisterConstructorMapper(Kept.class)
    List<Kept> listKept(@Bind("draftIds") List<Long> draftIds);

    @SqlUpdate("""
            DELETE FROM attachment
            WHERE owner_id = :ownerId AND ticket_id = :ticketId
            """)
    void deleteHeld(@Bind("ownerId") long ownerId, @Bind("ticketId") long ticketId);

    /** Leaves out the rows that somebody is just coupling. */
    @SqlUpdate("""
            DELETE FROM attachment
            WHERE id = ANY (ARRAY(
                SELECT id
                FROM attachment
                WHERE ticket_id IS NULL AND draft_id IS NULL AND created_at < :before
                ORDER BY created_at
                LIMIT :most
                FOR UPDATE SKIP LOCKED))
            """)
    int deleteWaitingBefore(@Bind("before") Instant before, @Bind("most") int most);

    @SqlUpdate("""
            INSERT INTO kept_content (sha256, size, created_at)
            VALUES (decode(:sha256, 'hex'), :size, :now)
            ON CONFLICT DO NOTHING
            """)
    void keep(@BindMethods StoredContent content, @Bind("now") Instant now);

    @SqlQuery("""
            WITH asked AS (
                SELECT decode(hash, 'hex') AS sha256
                FROM unnest(:hashes) AS hash)
            SELECT encode(sha256, 'hex')
            FROM asked
            WHERE EXISTS (
                    SELECT
                    FROM attachment
                    WHERE attachment.sha256 = asked.sha256)
                OR EXISTS (
                    SELECT
                    FROM kept_content
                    WHERE kept_content.sha256 = asked.sha256)
            """)
    Set<String> named(@Bind("hashes") List<String> hashes);
}
