package docket.tickets;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A ticket to be written. */
public record NewRow(
        @Nullable Long accountId,
        long personId,
        @Nullable Long siteTokenId,
        TicketForms.Checked ticket,
        ReadHash readHash,
        Instant now) {

    /** The account, or 0: how keys name the owner. */
    public long ownerId() {
        return accountId == null ? 0 : accountId;
    }

    /** What the secret is looked up by. */
    public byte[] readHashDigest() {
        return readHash.digest();
    }
}
