package docket.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the audit trail can be narrowed by; null narrows nothing.
 *
 * @param actor the kind of actor: customer, staff, site, guest or system
 * @param actorId its person, token or ticket
 * @param type such as {@code ticket.closed}, or all that begin so where it ends in a dot: {@code ticket.}
 * @param objectId the thing that it happened to
 * @param channel such as {@code api}
 * @param from the earliest time
 * @param to the first time that is too late
 */
public record AuditFilter(
        @Nullable String actor,
        @Nullable Long actorId,
        @Nullable String type,
        @Nullable Long objectId,
        @Nullable String channel,
        @Nullable Long tokenId,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable Instant from,
        @Nullable Instant to) {}
