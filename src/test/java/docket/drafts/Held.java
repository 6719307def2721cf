package docket.drafts;

import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.events.Actor;
import org.jdbi.v3.core.Jdbi;

/** Lets the time pass for which replies are held. */
public final class Held {

    private Held() {}

    /** Makes all of them due that the member holds in a ticket, and waits until the server has dealt with them. */
    public static void release(Actor.Staff writer, long ticketId) {
        makeDue(ticketId);
        await().until(() -> TestServer.part(Drafts.class).sending(writer, ticketId).stream()
                .noneMatch(draft -> draft.refusal() == null));
    }

    static void makeDue(long... ticketIds) {
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "UPDATE draft SET send_at = now() WHERE ticket_id = ANY (?) AND send_at IS NOT NULL",
                        (Object) ticketIds));
    }
}
