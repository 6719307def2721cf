package docket.mailjudge;

import docket.correspondents.Correspondent;
import docket.mailin.Reason;
import docket.mailpost.Sender;
import org.jspecify.annotations.Nullable;

/**
 * The ticket that a mail belongs to.
 *
 * @param correspondent who was addressed there; null: the mail names nobody
 * @param writer who wrote it; null: staff have to say
 * @param doubt why they have to; null: the writer is clear
 */
record Belonging(
        long ticketId,
        @Nullable Correspondent correspondent,
        @Nullable Sender writer,
        @Nullable Reason doubt) {

    static Belonging of(long ticketId, @Nullable Correspondent correspondent, Sender writer) {
        return new Belonging(ticketId, correspondent, writer, null);
    }

    static Belonging doubtful(long ticketId, @Nullable Correspondent correspondent, Reason doubt) {
        return new Belonging(ticketId, correspondent, null, doubt);
    }

    @Nullable Long correspondentId() {
        return correspondent == null ? null : correspondent.id();
    }
}
