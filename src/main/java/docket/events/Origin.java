package docket.events;

import org.jspecify.annotations.Nullable;

/**
 * Where an act comes from, as the ledger notes it beside its actor.
 *
 * @param tokenId the API token that was used; null: none
 * @param address the peer's address as the trusted proxies tell it; null: there is no peer
 * @param requestId what the log knows the request by; null: it was none
 */
public record Origin(
        Channel channel,
        @Nullable Long tokenId,
        @Nullable String address,
        @Nullable String requestId) {

    /** The command line. */
    public static final Origin COMMAND = new Origin(Channel.COMMAND, null, null, null);

    /** An e-mail. */
    public static final Origin MAIL = new Origin(Channel.MAIL, null, null, null);

    /** A job that runs by the clock. */
    public static final Origin JOB = new Origin(Channel.JOB, null, null, null);

    /** A program that calls the API; which request it is becomes known later. */
    public static Origin ofToken(long tokenId) {
        return new Origin(Channel.API, tokenId, null, null);
    }

    /** The same in a request. */
    public Origin in(String request, String peer) {
        return new Origin(channel, tokenId, peer, request);
    }
}
