package docket.outbox;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on the queue of mails; its times are those of the database's clock. */
interface OutgoingMailSql {

    /** How an error begins that is none: the mail was not wanted any more. */
    String DROPPED = "Dropped: ";

    @SqlQuery("""
            INSERT INTO outgoing_mail (address, language, template, parameters, message_id)
            VALUES (:address, :language, :template, CAST(:parameters AS jsonb),
                '<' || gen_random_uuid() || '@' || :host || '>')
            RETURNING id
            """)
    long insert(
            @BindMethods Recipient to,
            @Bind("template") String template,
            @Bind("parameters") String parameters,
            @Bind("host") String host);

    /** The number of the next mail, for its Message-ID holds it. */
    @SqlQuery("""
            SELECT nextval(pg_get_serial_sequence('outgoing_mail', 'id'))
            """)
    long nextId();

    @SqlUpdate("""
            INSERT INTO outgoing_mail (id, address, language, template, parameters, message_id, automatic, mailbox_id,
                ticket_id, correspondent_id, posted_message_id)
            OVERRIDING SYSTEM VALUE
            VALUES (:id, :address, :language, :template, '{}', :messageId, :automatic, :mailboxId,
                :ticketId, :correspondentId, :postedMessageId)
            """)
    void insert(
            @Bind("id") long id,
            @BindMethods Recipient to,
            @Bind("template") String template,
            @Bind("automatic") boolean automatic,
            @BindMethods About about,
            @Bind("messageId") String messageId);

    /** How many mails of tickets that nobody wrote went to an address in the last day. */
    @SqlQuery("""
            SELECT count(*)
            FROM outgoing_mail
            WHERE lower(address) = lower(:address)
                AND created_at > now() - INTERVAL '24 hours'
                AND automatic
                AND ticket_id IS NOT NULL
            """)
    long automaticOfTheDay(@Bind("address") String address);

    /** How many receipts went to an address in the last day, whatever follows a plus before its @. */
    @SqlQuery("""
            SELECT count(*)
            FROM outgoing_mail
            WHERE template = 'receipt'
                AND created_at > now() - INTERVAL '24 hours'
                AND regexp_replace(lower(address), '[+][^@]*@', '@') = regexp_replace(lower(:address), '[+][^@]*@', '@')
            """)
    long receiptsOfTheDay(@Bind("address") String address);

    /** How many receipts went out in the last hour. */
    @SqlQuery("""
            SELECT count(*)
            FROM outgoing_mail
            WHERE template = 'receipt'
                AND created_at > now() - INTERVAL '1 hour'
            """)
    long receiptsOfTheHour();

    /**
     * Takes the mail that has been due for the longest: nobody else gets it until the lease ends. One to a correspondent waits for
     * those before it, so that they arrive in order.
     */
    @SqlQuery("""
            UPDATE outgoing_mail
            SET next_try_at = now() + make_interval(secs => :leaseSeconds), tries = tries + 1
            WHERE id = (
                SELECT mail.id
                FROM outgoing_mail AS mail
                WHERE mail.next_try_at <= now()
                    AND mail.sent_at IS NULL
                    AND mail.failed_at IS NULL
                    AND NOT EXISTS (
                        SELECT FROM outgoing_mail AS earlier
                        WHERE earlier.correspondent_id = mail.correspondent_id
                            AND earlier.id < mail.id
                            AND earlier.sent_at IS NULL
                            AND earlier.failed_at IS NULL)
                ORDER BY mail.next_try_at
                LIMIT 1
                FOR UPDATE OF mail SKIP LOCKED)
            RETURNING id, address, language, template, CAST(parameters AS text) AS parameters, message_id, tries, ticket_id,
                correspondent_id, posted_message_id, mailbox_id
            """)
    @RegisterConstructorMapper(OutgoingMail.class)
    Optional<OutgoingMail> take(@Bind("leaseSeconds") long leaseSeconds);

    /**
     * Of the one who took it last, as each of these: whose lease has ended has nothing to say any more. An outage ends with it:
     * what was to be tried much later is due now. Nobody has such a mail in hand, for no lease is that long.
     */
    @SqlUpdate("""
            WITH outage AS (
                DELETE FROM mail_outage
                RETURNING since
            ), woken AS (
                UPDATE outgoing_mail
                SET next_try_at = now()
                WHERE next_try_at > now() + INTERVAL '15 minutes'
                    AND sent_at IS NULL
                    AND failed_at IS NULL
                    AND EXISTS (SELECT FROM outage)
            )
            UPDATE outgoing_mail
            SET sent_at = now(), last_error = NULL
            WHERE id = :id AND tries = :tries AND failed_at IS NULL
            """)
    void markSent(@BindMethods OutgoingMail mail);

    /** Later, give or take a quarter, so that many do not come back at once; answers false after three days: it has failed. */
    @SqlQuery("""
            UPDATE outgoing_mail
            SET next_try_at = now() + make_interval(secs => :seconds * (0.75 + random() / 2)),
                failed_at = CASE WHEN created_at < now() - INTERVAL '3 days' THEN now() END,
                last_error = :error
            WHERE id = :id AND tries = :tries AND sent_at IS NULL
            RETURNING failed_at IS NULL
            """)
    Optional<Boolean> tryLater(
            @BindMethods OutgoingMail mail, @Bind("seconds") long seconds, @Bind("error") String error);

    @SqlUpdate("""
            UPDATE outgoing_mail
            SET failed_at = now(), last_error = :error
            WHERE id = :id AND tries = :tries AND sent_at IS NULL
            """)
    void markFailed(@BindMethods OutgoingMail mail, @Bind("error") String error);

    @SqlUpdate("""
            DELETE FROM outgoing_mail
            WHERE coalesce(sent_at, failed_at) < now() - INTERVAL '30 days'
            """)
    int deleteOld();
}
