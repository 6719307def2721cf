package docket.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit trail: who did what, from where.
 *
 * @param type what happened, such as {@code ticket.closed}
 * @param actor customer, staff, site, guest or system
 * @param actorId the person (customer, staff), token (site) or ticket (guest)
 * @param objectId the thing that it happened to
 * @param detail the event's record as JSON
 * @param channel api, portal, mail, form, console, command or job
 * @param tokenId the API token that was used
 * @param address the peer's address
 * @param beforeDigest SHA-256 of the thing before, in hexadecimal
 * @param afterDigest SHA-256 of the thing after, in hexadecimal
 */
public record AuditLine(
        long id,
        Instant at,
        String type,
        String actor,
        @Nullable Long actorId,
        long objectId,
        String detail,
        @Nullable String channel,
        @Nullable Long tokenId,
        @Nullable String address,
        @Nullable String requestId,
        @Nullable String beforeDigest,
        @Nullable String afterDigest) {}
