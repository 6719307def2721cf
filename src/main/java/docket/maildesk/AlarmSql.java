package docket.maildesk;

import java.util.List;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements that find what is wrong with mail. */
@RegisterConstructorMapper(MailAlarm.class)
interface AlarmSql {

    @SqlQuery("""
            SELECT 'FAILING' AS kind, mailbox.name AS about, error AS words, 0 AS count, failing_since AS since
            FROM mailbox_sync
            JOIN mailbox ON mailbox.id = mailbox_id
            WHERE failing_since < now() - INTERVAL '15 minutes' AND retired_at IS NULL AND imap_host IS NOT NULL
            ORDER BY mailbox.id
            """)
    List<MailAlarm> failing();

    @SqlQuery("""
            SELECT 'MISSING' AS kind, mailbox.name AS about, error AS words, missing AS count, reconciled_at AS since
            FROM mailbox_sync
            JOIN mailbox ON mailbox.id = mailbox_id
            WHERE missing > 0 AND retired_at IS NULL AND imap_host IS NOT NULL
            ORDER BY mailbox.id
            """)
    List<MailAlarm> missing();

    @SqlQuery("""
            SELECT 'FLOOD' AS kind, lower(sender) AS about, NULL AS words, count(*) AS count, min(received_at) AS since
            FROM incoming_mail
            WHERE disposition = 'quarantined' AND reason = 'flood' AND judged_at > now() - INTERVAL '1 day'
            GROUP BY lower(sender)
            ORDER BY lower(sender)
            """)
    List<MailAlarm> floods();
}
