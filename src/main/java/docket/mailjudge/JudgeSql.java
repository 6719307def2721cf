package docket.mailjudge;

import docket.mailread.Waiting;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements by which mail is judged; leases are those of the database's clock. */
@RegisterConstructorMapper(Waiting.class)
@RegisterConstructorMapper(Sent.class)
@RegisterConstructorMapper(Earlier.class)
interface JudgeSql {

    /** Takes the mail that has been due for the longest: nobody else gets it until the lease ends. */
    @SqlQuery("""
            UPDATE incoming_mail
            SET next_try_at = now() + make_interval(secs => :leaseSeconds), tries = tries + 1
            WHERE id = (
                SELECT id
                FROM incoming_mail
                WHERE next_try_at <= now() AND judged_at IS NULL
                ORDER BY next_try_at
                LIMIT 1
                FOR UPDATE SKIP LOCKED)
            RETURNING id, mailbox_id, envelope_to, encode(sha256, 'hex') AS sha256, tries
            """)
    Optional<Waiting> take(@Bind("leaseSeconds") long leaseSeconds);

    /** Takes that mail; empty where somebody has it, or it is judged. */
    @SqlQuery("""
            UPDATE incoming_mail
            SET next_try_at = now() + make_interval(secs => :leaseSeconds), tries = tries + 1
            WHERE id = :id AND next_try_at <= now() AND judged_at IS NULL
            RETURNING id, mailbox_id, envelope_to, encode(sha256, 'hex') AS sha256, tries
            """)
    Optional<Waiting> take(@Bind("id") long id, @Bind("leaseSeconds") long leaseSeconds);

    @SqlQuery("""
            SELECT judged_at IS NOT NULL
            FROM incoming_mail
            WHERE id = :id
            """)
    boolean isJudged(@Bind("id") long id);

    @SqlUpdate("""
            UPDATE incoming_mail
            SET next_try_at = now() + make_interval(secs => :seconds)
            WHERE id = :id AND tries = :tries AND judged_at IS NULL
            """)
    void tryLater(@BindMethods Waiting mail, @Bind("seconds") long seconds);

    @SqlUpdate("""
            UPDATE incoming_mail
            SET mailbox_id = coalesce(mailbox_id, :mailboxId), message_id = :messageId, fingerprint = :fingerprint,
                sender = :sender, sender_name = :senderName, subject = :subject, verdict = :verdict,
                may_answer = :mayAnswer, judged_at = now(), disposition = :outcome.dispositionWord,
                reason = :outcome.reasonWord, person_id = :outcome.personId, ticket_id = :outcome.ticketId,
                posted_message_id = :outcome.postedMessageId, correspondent_id = :outcome.correspondentId,
                first_id = :outcome.firstId, outgoing_mail_id = :outcome.outgoingMailId
            WHERE id = :id AND tries = :tries AND judged_at IS NULL
            """)
    int judge(@BindMethods Judgement judgement);

    /** The same mail as it came first. */
    @SqlQuery("""
            SELECT id
            FROM incoming_mail
            WHERE fingerprint = :fingerprint AND first_id IS NULL
            """)
    Optional<Long> findFirst(@Bind("fingerprint") byte[] fingerprint);

    /** Whether the sender is always let in, or never; the address says more than its domain, which begins with an @. */
    @SqlQuery("""
            SELECT allowed
            FROM mail_sender
            WHERE pattern IN (:key, :domain)
            ORDER BY starts_with(pattern, '@')
            LIMIT 1
            """)
    Optional<Boolean> findRule(@Bind("key") String key, @Bind("domain") String domain);

    /** One at a time of the mails of a sender, until the transaction ends. */
    @SqlQuery("""
            SELECT 1
            FROM pg_advisory_xact_lock(hashtextextended('mail-sender ' || :key, 0))
            """)
    int lockSender(@Bind("key") String key);

    @SqlQuery("""
            SELECT count(*)
            FROM incoming_mail
            WHERE lower(sender) = :key AND received_at > now() - INTERVAL '2 hours'
                AND judged_at > now() - INTERVAL '1 hour' AND disposition = 'ticket' AND settled_at IS NULL
            """)
    int ticketsOfLastHour(@Bind("key") String key);

    @SqlQuery("""
            SELECT count(*)
            FROM incoming_mail
            WHERE ticket_id = :ticketId AND lower(sender) = :key AND judged_at > now() - INTERVAL '1 hour'
                AND disposition = 'reply' AND settled_at IS NULL
            """)
    int repliesOfLastHour(@Bind("ticketId") long ticketId, @Bind("key") String key);

    /** Of the mails that became a message and have one of these Message-IDs: one of that sender, else the newest. */
    @SqlQuery("""
            SELECT mail.ticket_id, lower(mail.sender) = :key AS same_sender, contact.id AS contact_id
            FROM incoming_mail AS mail
            LEFT JOIN person AS contact ON contact.id = mail.person_id AND contact.kind = 'contact'
            WHERE mail.message_id = ANY (:messageIds) AND mail.ticket_id IS NOT NULL
                AND mail.disposition IN ('ticket', 'reply')
            ORDER BY same_sender DESC NULLS LAST, mail.id DESC
            LIMIT 1
            """)
    Optional<Earlier> findEarlier(@Bind("messageIds") List<String> messageIds, @Bind("key") String key);

    @SqlQuery("""
            SELECT id, ticket_id, correspondent_id
            FROM outgoing_mail
            WHERE id = :id
            """)
    Optional<Sent> findSent(@Bind("id") long id);
}
