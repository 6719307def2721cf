package docket.mailsync;

import org.jspecify.annotations.Nullable;

/**
 * How far a mailbox was read.
 *
 * @param account of which host, user and folder; null: nothing was read yet
 * @param uidValidity of which life of that folder; null: nothing was read yet
 * @param lastUid up to which UID everything is in the ledger, or was gone
 */
record Place(@Nullable String account, @Nullable Long uidValidity, long lastUid) {

    static final Place NONE = new Place(null, null, 0);

    boolean isOf(String otherAccount) {
        return otherAccount.equals(account);
    }

    boolean isOf(long otherUidValidity) {
        return uidValidity != null && uidValidity == otherUidValidity;
    }
}
