package docket.mailsync;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterColumnMapper;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements that tell how the fetching of mailboxes stands. */
@RegisterConstructorMapper(MailboxState.class)
@RegisterColumnMapper(FetchTroubles.class)
interface StateSql {

    /** A {@link MailboxState}. */
    String SELECT = """
            SELECT mailbox.id AS mailbox_id, waiting.count AS waiting, sync.fetched_at, sync.failing_since,
                sync.error AS trouble, sync.reconciled_at, coalesce(sync.missing, 0) AS missing, sync.missing_since
            FROM mailbox
            LEFT JOIN mailbox_sync AS sync ON sync.mailbox_id = mailbox.id
            CROSS JOIN LATERAL (
                SELECT count(*)
                FROM incoming_mail AS mail
                WHERE mail.mailbox_id = mailbox.id AND mail.judged_at IS NULL) AS waiting
            """;

    @SqlQuery(SELECT)
    List<MailboxState> list();

    @SqlQuery(SELECT + """
            WHERE mailbox.id = :mailboxId
            """)
    Optional<MailboxState> find(@Bind("mailboxId") long mailboxId);
}
