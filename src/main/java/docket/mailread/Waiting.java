package docket.mailread;

import org.jspecify.annotations.Nullable;

/**
 * A mail of the ledger that is to be judged, or judged anew by staff.
 *
 * @param mailboxId null: the mail itself tells
 * @param envelopeTo whom the mail server took it for; null: it did not say
 * @param tries how often it was taken to be judged, this time included
 */
public record Waiting(
        long id, @Nullable Long mailboxId, @Nullable String envelopeTo, String sha256, int tries) {}
