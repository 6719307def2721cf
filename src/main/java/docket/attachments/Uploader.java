package docket.attachments;

import docket.events.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Whose an upload in waiting is.
 *
 * @param ownerId the customer's account; 0: none
 * @param uploaderId the member of staff whose alone it is; null: anybody's of the account
 */
public record Uploader(long ownerId, @Nullable Long uploaderId) {

    static Uploader of(Actor actor) {
        return switch (actor) {
            case Actor.Customer customer -> new Uploader(customer.accountId(), null);
            case Actor.Staff staff -> new Uploader(0, staff.personId());
            case Actor.Site site -> new Uploader(0, null);
            case Actor.Guest guest -> new Uploader(0, null);
            case Actor.Docket docket -> new Uploader(0, null);
        };
    }
}
