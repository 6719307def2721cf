package docket.mailsync;

import docket.platform.Failure;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Tells how the fetching of mailboxes stands; also of those that were never fetched, or are brought mail by the pipe. */
@Component
public class MailboxStates {

    private final StateSql sql;

    MailboxStates(Jdbi jdbi) {
        this.sql = jdbi.onDemand(StateSql.class);
    }

    /** How it stands with a mailbox; {@link Failure.NotFound} where there is none. */
    public MailboxState of(long mailboxId) {
        return sql.find(mailboxId).orElseThrow(() -> new Failure.NotFound("mailbox: " + mailboxId));
    }

    /** How it stands with all of them, retired ones too, by their ids. */
    public Map<Long, MailboxState> all() {
        return sql.list().stream().collect(Collectors.toMap(MailboxState::mailboxId, Function.identity()));
    }
}
