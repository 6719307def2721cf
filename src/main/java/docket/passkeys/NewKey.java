package docket.passkeys;

/**
 * A key that an authenticator made.
 *
 * @param attested the credential's id and public key (Web Authentication Level 3, 6.5.1)
 * @param backupEligible whether it may be in several devices
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record NewKey(byte[] credentialId, byte[] attested, long signCount, boolean backupEligible) {}
