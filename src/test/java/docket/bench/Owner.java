package docket.bench;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.ThreadLocalRandom;

/**
 * An account of the desk that is measured, and what a request of it needs.
 *
 * @param tokenDigest what the server looks its token up by
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares owners
record Owner(long accountId, long personId, long tokenId, String token, byte[] tokenDigest, long[] ticketIds) {

    static Owner of(long accountId, long personId, long tokenId, String token, long[] ticketIds) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return new Owner(accountId, personId, tokenId, token, digest, ticketIds);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The same with another token. */
    Owner with(long otherId, String other) {
        return of(accountId, personId, otherId, other, ticketIds);
    }

    long anyTicketId() {
        return ticketIds[ThreadLocalRandom.current().nextInt(ticketIds.length)];
    }
}
