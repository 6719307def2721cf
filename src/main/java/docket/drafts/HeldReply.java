package docket.drafts;

import docket.events.Channel;
import docket.events.Origin;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is held, and whose time has come.
 *
 * @param address from where it was sent
 * @param requestId by which request
 */
record HeldReply(
        long id,
        long personId,
        long ticketId,
        String content,
        boolean closes,
        @Nullable String address,
        @Nullable String requestId) {

    Origin origin() {
        return new Origin(Channel.CONSOLE, null, address, requestId);
    }
}
