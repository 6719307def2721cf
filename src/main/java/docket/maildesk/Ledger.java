package docket.maildesk;

import docket.events.Actor;
import docket.mailin.Incoming;
import docket.mailin.IncomingMail;
import docket.platform.Failure;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/**
 * The ledger of mail as staff read it: what belongs to a ticket where they see the ticket, all else where they see the tickets
 * of the mailbox's department. Any other line is {@link Failure.NotFound}.
 */
@Component
public class Ledger {

    private final LedgerSql sql;
    private final Incoming incoming;

    Ledger(Jdbi jdbi, Incoming incoming) {
        this.sql = jdbi.onDemand(LedgerSql.class);
        this.incoming = incoming;
    }

    /**
     * Lines of the ledger, the newest first.
     *
     * @param before only those with a smaller id
     * @param limit the most to answer
     */
    public List<IncomingMail> list(Actor.Staff actor, LedgerFilter filter, long before, int limit) {
        return sql.list(actor, filter, before, limit);
    }

    /** How many wait for a decision of staff. */
    public Undecided count(Actor.Staff actor) {
        return sql.count(actor);
    }

    /** One line; empty where the actor does not see it. */
    public Optional<IncomingMail> find(Actor.Staff actor, long id) {
        return sql.find(actor, id);
    }

    /** One line. */
    public IncomingMail get(Actor.Staff actor, long id) {
        return find(actor, id).orElseThrow(() -> new Failure.NotFound("mail"));
    }

    /** The raw message, {@link IncomingMail#size} bytes of it; the caller closes it. */
    public InputStream raw(Actor.Staff actor, long id) throws IOException {
        return incoming.open(get(actor, id).sha256());
    }
}
