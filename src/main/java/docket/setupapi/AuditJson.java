package docket.setupapi;

import com.fasterxml.jackson.annotation.JsonRawValue;
import docket.audit.AuditLine;
import docket.staffapi.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail.
 *
 * @param detail the event's record: JSON as the ledger holds it
 */
record AuditJson(
        long id,
        Instant at,
        String type,
        String actor,
        @Nullable Long actorId,
        long objectId,
        @JsonRawValue String detail,
        @Nullable String channel,
        @Nullable Long tokenId,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String beforeDigest,
        @Nullable String afterDigest)
        implements Thing {

    static AuditJson of(AuditLine line) {
        return new AuditJson(
                line.id(),
                line.at(),
                line.type(),
                line.actor(),
                line.actorId(),
                line.objectId(),
                line.detail(),
                line.channel(),
                line.tokenId(),
                line.address(),
                line.requestId(),
                line.beforeDigest(),
                line.afterDigest());
    }
}
