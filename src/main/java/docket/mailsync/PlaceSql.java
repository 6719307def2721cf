package docket.mailsync;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements of those who fetch mail: who has which mailbox, and how far it was read. */
interface PlaceSql {

    /** Makes room for what is to be known of these mailboxes. */
    @SqlUpdate("""
            INSERT INTO mailbox_sync (mailbox_id)
            SELECT mailbox_id
            FROM unnest(:mailboxIds) AS mailbox_id
            ON CONFLICT DO NOTHING
            """)
    void add(@Bind("mailboxIds") List<Long> mailboxIds);

    /** Takes those of these mailboxes that nobody has, and renews what ends soon; mostly there is nothing to write. */
    @SqlUpdate("""
            UPDATE mailbox_sync
            SET holder = :holder, leased_until = now() + make_interval(secs => :leaseSeconds)
            WHERE mailbox_id = ANY (:mailboxIds)
                AND (leased_until IS NULL
                    OR leased_until < now()
                    OR holder = :holder AND leased_until < now() + make_interval(secs => :leaseSeconds) / 2)
            """)
    void take(
            @Bind("holder") UUID holder,
            @Bind("mailboxIds") List<Long> mailboxIds,
            @Bind("leaseSeconds") long leaseSeconds);

    @SqlQuery("""
            SELECT mailbox_id
            FROM mailbox_sync
            WHERE holder = :holder AND leased_until > now()
            """)
    Set<Long> held(@Bind("holder") UUID holder);

    /** Others need not wait for the ends of these leases. */
    @SqlUpdate("""
            UPDATE mailbox_sync
            SET leased_until = NULL
            WHERE holder = :holder
            """)
    void leave(@Bind("holder") UUID holder);

    @SqlQuery("""
            SELECT account, uid_validity, last_uid
            FROM mailbox_sync
            WHERE mailbox_id = :mailboxId
            """)
    @RegisterConstructorMapper(Place.class)
    Optional<Place> find(@Bind("mailboxId") long mailboxId);

    @SqlUpdate("""
            INSERT INTO mailbox_sync (mailbox_id, account, uid_validity)
            VALUES (:mailboxId, :account, :uidValidity)
            ON CONFLICT (mailbox_id) DO UPDATE
            SET account = excluded.account, uid_validity = excluded.uid_validity, last_uid = 0, reconciled_at = NULL,
                missing = 0, missing_since = NULL
            """)
    void begin(
            @Bind("mailboxId") long mailboxId, @Bind("account") String account, @Bind("uidValidity") long uidValidity);

    /** Forwards only: whoever is late because it had lost its lease moves nothing back. */
    @SqlUpdate("""
            UPDATE mailbox_sync
            SET last_uid = greatest(last_uid, :uid)
            WHERE mailbox_id = :mailboxId AND uid_validity = :uidValidity
            """)
    void move(@Bind("mailboxId") long mailboxId, @Bind("uidValidity") long uidValidity, @Bind("uid") long uid);

    @SqlUpdate("""
            UPDATE mailbox_sync
            SET fetched_at = now(), failing_since = NULL, error = NULL
            WHERE mailbox_id = :mailboxId
            """)
    void markFetched(@Bind("mailboxId") long mailboxId);

    @SqlUpdate("""
            UPDATE mailbox_sync
            SET failing_since = coalesce(failing_since, now()), error = :error
            WHERE mailbox_id = :mailboxId
            """)
    void markFailing(@Bind("mailboxId") long mailboxId, @Bind("error") String error);

    @SqlQuery("""
            SELECT reconciled_at IS NULL OR reconciled_at < now() - INTERVAL '1 hour'
            FROM mailbox_sync
            WHERE mailbox_id = :mailboxId
            """)
    boolean isReconciliationDue(@Bind("mailboxId") long mailboxId);

    @SqlUpdate("""
            UPDATE mailbox_sync
            SET missing = :missing, missing_since = coalesce(missing_since, now())
            WHERE mailbox_id = :mailboxId
            """)
    void markMissing(@Bind("mailboxId") long mailboxId, @Bind("missing") int missing);

    /** Nothing is missing any more; how much was stays to be read. */
    @SqlUpdate("""
            UPDATE mailbox_sync
            SET reconciled_at = now(), missing = :missing, missing_since = NULL
            WHERE mailbox_id = :mailboxId
            """)
    void markReconciled(@Bind("mailboxId") long mailboxId, @Bind("missing") int missing);
}
