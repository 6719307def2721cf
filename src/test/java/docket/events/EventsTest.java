package docket.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.TestDatabase;
import docket.TestServer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The ledger: written with the act or not at all, and followed without gaps. */
class EventsTest {

    private static final Actor SYSTEM = new Actor.Docket(Origin.JOB);
    private static final int WRITERS = 16;
    private static final int ACTS = 40;

    private final Events events = new Events(TestDatabase.jdbi(), JsonMapper.shared(), Clock.systemUTC());
    private final TransactionTemplate transaction = TestDatabase.transactions();
    private Cursor cursor = Cursor.START;
    private long firstId;

    /** Something that a writer did: the how-many-eth of its acts. */
    record Done(long objectId, int act) implements Event {

        @Override
        public String type() {
            return "test.done";
        }
    }

    @BeforeEach
    void begin() {
        followUntil(committedIds().size());
        firstId = committedIds().stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @Test
    void what_is_rolled_back_leaves_nothing() {
        transaction.executeWithoutResult(status -> {
            events.append(SYSTEM, new Done(1, 1));
            status.setRollbackOnly();
        });

        assertThat(follow()).isEmpty();
        assertThat(committedIds()).isEmpty();
    }

    @Test
    void an_event_tells_who_did_what_to_which_thing() {
        transaction.executeWithoutResult(status -> events.append(
                new Actor.Customer(5, 7, true, new Origin(Channel.API, 9L, "192.0.2.7", "r1")), new Done(3, 1)));

        Entry entry = followUntil(1).getFirst();
        assertThat(entry.actor()).isEqualTo("customer");
        assertThat(entry.actorId()).isEqualTo(7);
        assertThat(entry.objectId()).isEqualTo(3);
        assertThat(entry.type()).isEqualTo("test.done");
        assertThat(entry.detail()).contains("\"act\"");
    }

    @Test
    void a_transaction_that_commits_late_is_not_passed_by() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> late = threads.submit(() -> transaction.executeWithoutResult(status -> {
                events.append(SYSTEM, new Done(1, 1));
                written.countDown();
                awaitQuietly(go);
            }));
            written.await();
            transaction.executeWithoutResult(status -> events.append(SYSTEM, new Done(2, 1)));

            assertThat(committedIds())
                    .as("a reader by id would go on from here")
                    .hasSize(1);
            assertThat(follow()).as("a follower waits for the older one").isEmpty();
            go.countDown();
            late.get();
        }
        assertThat(followUntil(2).stream().map(Entry::objectId)).containsExactly(1L, 2L);
    }

    @Test
    void a_follower_of_sixteen_writers_sees_every_committed_event_once_and_in_order() throws Exception {
        Set<Done> committed = new HashSet<>();
        Queue<Done> written = new ConcurrentLinkedQueue<>();
        List<Entry> seen = new ArrayList<>();
        long naive = firstId;
        Set<Long> seenByNaive = new HashSet<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                long objectId = writer;
                writers.add(threads.submit(() -> write(objectId, written)));
            }
            while (!writers.stream().allMatch(Future::isDone)) {
                seen.addAll(follow());
                naive = readById(naive, seenByNaive);
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        }
        readById(naive, seenByNaive);
        committed.addAll(written);
        seen.addAll(followUntil(committed.size() - seen.size()));

        assertThat(seen.stream().map(EventsTest::done))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(committed);
        Map<Long, List<Integer>> byThing = seen.stream()
                .map(EventsTest::done)
                .collect(Collectors.groupingBy(Done::objectId, Collectors.mapping(Done::act, Collectors.toList())));
        assertThat(byThing.values())
                .hasSize(WRITERS)
                .allSatisfy(acts -> assertThat(acts).isSorted());
        assertThat(seenByNaive.size())
                .as("a reader by id misses some, or this test proves nothing")
                .isLessThan(committed.size());
    }

    @Test
    void nothing_is_written_outside_of_the_act_s_transaction() {
        Events ofTheServer = TestServer.part(Events.class);
        assertThatThrownBy(() -> ofTheServer.append(SYSTEM, new Done(1, 1)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    /** Every fifth act is rolled back; every seventh stays open until another writer has committed. */
    private void write(long objectId, Queue<Done> written) {
        for (int act = 0; act < ACTS; act++) {
            Done done = new Done(objectId, act);
            boolean rolledBack = act % 5 == 4;
            boolean waits = act % 7 == 6;
            transaction.executeWithoutResult(status -> {
                events.append(SYSTEM, done);
                if (rolledBack) {
                    status.setRollbackOnly();
                }
                int before = written.size();
                long deadline = System.nanoTime() + 20_000_000;
                while (waits && written.size() == before && System.nanoTime() < deadline) {
                    Thread.onSpinWait();
                }
            });
            if (!rolledBack) {
                written.add(done);
            }
        }
    }

    /** Entries wait while anything older runs in the cluster, such as the loops of the tests' server. */
    private List<Entry> followUntil(int count) {
        List<Entry> entries = new ArrayList<>();
        await().until(() -> {
            entries.addAll(follow());
            return entries.size() >= count;
        });
        return entries;
    }

    private List<Entry> follow() {
        List<Entry> entries = events.after(cursor, 100);
        if (!entries.isEmpty()) {
            cursor = entries.getLast().cursor();
        }
        return entries.size() < 100 ? entries : concatenated(entries, follow());
    }

    private static List<Entry> concatenated(List<Entry> first, List<Entry> rest) {
        List<Entry> all = new ArrayList<>(first);
        all.addAll(rest);
        return all;
    }

    private static long readById(long after, Set<Long> seen) {
        List<Long> ids = TestDatabase.jdbi()
                .withHandle(handle -> handle.select("SELECT id FROM event WHERE id > ? ORDER BY id", after)
                        .mapTo(Long.class)
                        .list());
        seen.addAll(ids);
        return ids.isEmpty() ? after : ids.getLast();
    }

    private List<Long> committedIds() {
        return TestDatabase.jdbi()
                .withHandle(handle -> handle.select("SELECT id FROM event WHERE id > ?", firstId)
                        .mapTo(Long.class)
                        .list());
    }

    private static Done done(Entry entry) {
        return JsonMapper.shared().readValue(entry.detail(), Done.class);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
