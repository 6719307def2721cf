package docket.audit;

import docket.TestDatabase;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Event;
import docket.events.Origin;
import docket.events.TestLedger;
import docket.platform.Keys;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** A ledger with nothing but what a test puts into it, and those who may do what they like with it. */
final class SealedLedger {

    static final Actor.Docket SYSTEM = new Actor.Docket(Origin.COMMAND);

    private static final int MOST = 100;
    private static final Actor.Customer CUSTOMER =
            new Actor.Customer(5, 7, true, new Origin(Channel.API, 9L, "192.0.2.7", "99724072f18b9473"));

    private final TransactionTemplate transaction = TestDatabase.transactions();
    private final Seals seals = new Seals(TestDatabase.jdbi(), new Keys(new byte[32]));

    SealedLedger() {
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        tamper("DELETE FROM event; DELETE FROM event_seal; ALTER TABLE event ALTER id RESTART WITH 1");
    }

    /** Something that happened to a thing. */
    record Done(long objectId) implements Event {

        @Override
        public String type() {
            return "test.done";
        }
    }

    Seals seals() {
        return seals;
    }

    /** Writes lines in a transaction of their own. */
    void write(int lines) {
        transaction.executeWithoutResult(status -> {
            for (int i = 1; i <= lines; i++) {
                TestLedger.events().append(CUSTOMER, new Done(i), "before", "after");
            }
        });
    }

    int seal() {
        return Objects.requireNonNull(TestDatabase.transactions().execute(status -> seals.seal()));
    }

    Verdict verify(@Nullable Anchor anchor) {
        return Objects.requireNonNull(transaction.execute(status -> seals.verify(SYSTEM, anchor, MOST)));
    }

    /** The same, with some of the findings. */
    Verdict verify(int most) {
        return Objects.requireNonNull(transaction.execute(status -> seals.verify(SYSTEM, null, most)));
    }

    /** As a superuser, whom no trigger stops. */
    void tamper(String sql) {
        transaction.executeWithoutResult(status -> TestDatabase.jdbi().useHandle(handle -> superuser(handle, sql)));
    }

    /** What a proof says after a superuser did this; it is undone then. */
    Verdict verdictAfter(String sql) {
        return Objects.requireNonNull(transaction.execute(status -> {
            TestDatabase.jdbi().useHandle(handle -> superuser(handle, sql));
            status.setRollbackOnly();
            return seals.verify(SYSTEM, null, MOST);
        }));
    }

    private static void superuser(Handle handle, String sql) {
        handle.execute("SET LOCAL session_replication_role = replica");
        handle.createScript(sql).execute();
    }
}
