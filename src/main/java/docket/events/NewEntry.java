package docket.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger to be written.
 *
 * @param beforeDigest SHA-256 of the thing before; null: it was not there, or nothing of it changed
 * @param afterDigest SHA-256 of the thing after
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record NewEntry(
        Instant at,
        Event event,
        Actor by,
        String detail,
        byte @Nullable [] beforeDigest,
        byte @Nullable [] afterDigest) {

    /** The kind of actor. */
    public String actor() {
        return switch (by) {
            case Actor.Customer customer -> "customer";
            case Actor.Staff staff -> "staff";
            case Actor.Site site -> "site";
            case Actor.Guest guest -> "guest";
            case Actor.Docket docket -> "system";
        };
    }

    /** The person, or the site's token, or the guest's ticket. */
    public @Nullable Long actorId() {
        return switch (by) {
            case Actor.Customer customer -> customer.personId();
            case Actor.Staff staff -> staff.personId();
            case Actor.Site site -> site.tokenId();
            case Actor.Guest guest -> guest.ticketId();
            case Actor.Docket docket -> null;
        };
    }

    public Origin origin() {
        return by.origin();
    }

    /** The channel's name. */
    public String channel() {
        return by.origin().channel().word();
    }
}
