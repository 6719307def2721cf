package docket.audit;

import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Shows the ledger to those who may read what everybody did. */
@Component
public class AuditTrail {

    private final AuditSql sql;

    AuditTrail(Jdbi jdbi) {
        this.sql = jdbi.onDemand(AuditSql.class);
    }

    /**
     * Lines that match all of the filter, newest first.
     *
     * @param before answers lines of smaller ids only, so that a page follows the one that ended with this id; of the first
     *     page: {@link Long#MAX_VALUE}
     * @param limit the most lines to answer
     * @throws docket.platform.Failure.Forbidden where the actor may not read the audit trail
     */
    public List<AuditLine> list(Actor actor, AuditFilter filter, long before, int limit) {
        Rights.require(actor, Permission.AUDIT_READ);
        return sql.list(filter, before, limit);
    }
}
