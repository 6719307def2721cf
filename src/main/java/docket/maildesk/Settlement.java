package docket.maildesk;

import docket.mailin.Disposition;
import docket.mailpost.Posted;
import org.jspecify.annotations.Nullable;

/**
 * What staff make of a mail, to be written down.
 *
 * @param posted null: no message
 */
public record Settlement(
        long id, Disposition disposition, @Nullable Posted posted, long settledBy) {

    /** The disposition's name in the database. */
    public String word() {
        return disposition.word();
    }

    public @Nullable Long ticketId() {
        return posted == null ? null : Long.valueOf(posted.ticketId());
    }

    public @Nullable Long messageId() {
        return posted == null ? null : Long.valueOf(posted.messageId());
    }

    public @Nullable Long writerId() {
        return posted == null ? null : Long.valueOf(posted.writerId());
    }
}
