package docket.passkeys;

/**
 * A passkey as its answers are verified by.
 *
 * @param attested the credential's id and public key (Web Authentication Level 3, 6.5.1)
 * @param signCount what its authenticator counted to when it was used last; 0: it does not count
 * @param backupEligible whether it may be in several devices
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record StoredKey(long id, long personId, byte[] userHandle, byte[] attested, long signCount, boolean backupEligible) {}
