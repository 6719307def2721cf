package docket.passkeys;

import com.webauthn4j.data.AuthenticationData;

/**
 * What somebody says who wants to come in; it proves nothing yet.
 *
 * @param userHandle by which the authenticator knows its user
 * @param signCount what the authenticator counts to; 0: it does not count
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record Answer(byte[] credentialId, byte[] userHandle, long signCount, AuthenticationData data) {}
