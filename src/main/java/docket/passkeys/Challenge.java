package docket.passkeys;

import java.time.Instant;

/**
 * What Docket must know again of a question when its answer comes, in base64url.
 *
 * @param personId who adds a passkey; 0: somebody who wants to come in
 * @param value 32 random bytes that the answer signs
 * @param userHandle by which the new passkey's device is to know the person; empty where somebody wants to come in
 */
record Challenge(long personId, String value, String userHandle, Instant askedAt) {}
