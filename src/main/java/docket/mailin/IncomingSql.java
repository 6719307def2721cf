package docket.mailin;

import docket.attachments.StoredContent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements that write mail into the ledger as it comes, and find it again. */
@RegisterConstructorMapper(IncomingMail.class)
interface IncomingSql {

    /** Empty where the ledger has that UID; with a reason it waits for staff, without one to be judged. */
    @SqlQuery("""
            INSERT INTO incoming_mail (mailbox_id, uid_validity, uid, envelope_to, sha256, size, received_at, disposition,
                reason, judged_at)
            VALUES (:mailboxId, :uidValidity, :uid, :envelopeTo, decode(:sha256, 'hex'), :size, :now,
                CASE WHEN :reason IS NOT NULL THEN 'quarantined' END, :reason,
                CASE WHEN :reason IS NOT NULL THEN now() END)
            ON CONFLICT (mailbox_id, uid_validity, uid) WHERE uid IS NOT NULL DO NOTHING
            RETURNING id
            """)
    Optional<Long> insert(
            @BindMethods Source source,
            @BindMethods StoredContent content,
            @Bind("reason") @Nullable String reason,
            @Bind("now") Instant now);

    @SqlQuery("""
            SELECT id
            FROM incoming_mail
            WHERE mailbox_id = :mailboxId AND uid_validity = :uidValidity AND uid = :uid
            """)
    Optional<Long> findByUid(@BindMethods Source source);

    @SqlQuery("""
            SELECT uid
            FROM incoming_mail
            WHERE mailbox_id = :mailboxId AND uid_validity = :uidValidity AND uid = ANY (:uids)
            """)
    Set<Long> known(
            @Bind("mailboxId") long mailboxId, @Bind("uidValidity") long uidValidity, @Bind("uids") List<Long> uids);

    @SqlUpdate("""
            UPDATE incoming_mail
            SET uid_validity = NULL, uid = NULL
            WHERE mailbox_id = :mailboxId AND uid IS NOT NULL
            """)
    void forgetUids(@Bind("mailboxId") long mailboxId);

    @SqlQuery("SELECT " + IncomingMail.COLUMNS + """
            FROM incoming_mail AS mail
            WHERE mail.id = :id
            """)
    Optional<IncomingMail> find(@Bind("id") long id);
}
