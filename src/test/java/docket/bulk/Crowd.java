package docket.bulk;

import docket.TestServer;
import docket.bulk.BulkProgress.State;
import docket.casework.Cases;
import docket.events.Actor;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.jdbi.v3.core.Jdbi;

/** Many tickets of one account, and what becomes of them; the server's own worker is at it together with the tests'. */
final class Crowd {

    static final Actor.Staff ANNA = TestServer.staff();
    static final BulkChange CLOSE = new Wanted().status("closed").change();

    private final TestServer.Customer customer = TestServer.customer();

    /** The account's name. */
    String account() {
        return customer.account();
    }

    long open() {
        return Cases.open(customer.actor());
    }

    long open(String department) {
        return Cases.open(customer.actor(), department);
    }

    List<Long> open(int many) {
        List<Long> ids = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            ids.add(open());
        }
        return ids;
    }

    /** Lets Anna do something to tickets, and waits until it is done. */
    static long done(List<Long> ids, BulkChange change) {
        long act = TestServer.part(BulkActs.class).start(ANNA, Selection.of(ids), change);
        await(ANNA, act, State.DONE);
        return act;
    }

    /** Lets Anna undo something, and waits until it is undone. */
    static BulkProgress undone(long act) {
        TestServer.part(BulkActs.class).undo(ANNA, act);
        return await(ANNA, act, State.UNDONE);
    }

    static BulkProgress await(Actor.Staff member, long act, State state) {
        return Awaitility.await()
                .until(
                        () -> {
                            TestServer.part(BulkWorker.class).step();
                            return TestServer.part(BulkActs.class).get(member, act);
                        },
                        progress -> progress.state() == state);
    }

    static StaffTicket get(long id) {
        return TestServer.part(Queues.class).get(ANNA, id);
    }

    static void inDatabase(String statement, long act) {
        TestServer.part(Jdbi.class).useHandle(handle -> handle.execute(statement, act));
    }
}
