package docket.mailsync;

import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Tells how the fetching of mailboxes stands. */
@Component
public class MailboxStates {

    private final AlarmSql sql;

    MailboxStates(Jdbi jdbi) {
        this.sql = jdbi.onDemand(AlarmSql.class);
    }

    /** How it stands with a mailbox; also of one that was never fetched, or is not fetched at all. */
    public MailboxState of(long mailboxId) {
        return sql.find(mailboxId).orElse(MailboxState.NEW);
    }
}
