package docket.oidc;

import docket.platform.Secret;
import java.time.Instant;

/**
 * Somebody on the way to the provider and back: what Docket must know again when they come, and nobody else may know.
 *
 * @param state comes back with the answer, so that it is this browser's
 * @param nonce comes back within the proof, so that it is of this attempt
 * @param verifier shows the provider that whoever brings the code has begun the attempt (PKCE, RFC 7636)
 * @param afresh whether the provider has to ask again who it is, even somebody whom it knows
 */
public record Attempt(String state, String nonce, String verifier, Instant startedAt, boolean afresh) {

    static Attempt at(Instant now, boolean afresh) {
        return new Attempt(random(), random(), random(), now, afresh);
    }

    private static String random() {
        return Secret.random().reveal();
    }

    /** Without its secrets. */
    @Override
    public String toString() {
        return "Attempt[" + startedAt + "]";
    }
}
