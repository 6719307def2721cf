package docket.mailsync;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statement that tells what is wrong with mail. */
interface AlarmSql {

    /** Of mailboxes that are fetched; a flood counts for as long as one of its mails of the last day waits. */
    @SqlQuery("""
            WITH fetched AS (
                SELECT mailbox.id AS mailbox_id, mailbox.name AS mailbox, sync.failing_since, sync.error, sync.missing,
                    sync.missing_since
                FROM mailbox
                JOIN mailbox_sync AS sync ON sync.mailbox_id = mailbox.id
                WHERE mailbox.retired_at IS NULL AND mailbox.imap_host IS NOT NULL)
            SELECT mailbox_id, mailbox, 'FAILING' AS kind, failing_since AS since, 0 AS count,
                error AS trouble
            FROM fetched
            WHERE failing_since < now() - INTERVAL '15 minutes'
            UNION ALL
            SELECT mailbox_id, mailbox, 'MISSING', missing_since, missing, NULL
            FROM fetched
            WHERE missing_since IS NOT NULL
            UNION ALL
            SELECT mail.mailbox_id, mailbox.name, 'FLOOD', min(mail.received_at), CAST(count(*) AS integer), NULL
            FROM incoming_mail AS mail
            LEFT JOIN mailbox ON mailbox.id = mail.mailbox_id
            WHERE mail.disposition = 'quarantined'
                AND mail.reason = 'flood'
                AND mail.received_at > now() - INTERVAL '1 day'
            GROUP BY mail.mailbox_id, mailbox.name
            ORDER BY since, mailbox_id, kind
            """)
    @RegisterConstructorMapper(MailAlarm.class)
    @RegisterColumnMapper(FetchTroubles.class)
    List<MailAlarm> list();
}
