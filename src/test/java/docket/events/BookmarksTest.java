package docket.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.Together;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** A follower is told each entry once, whatever dies. */
class BookmarksTest {

    private final Bookmarks bookmarks = TestServer.part(Bookmarks.class);
    private final Events events = TestServer.part(Events.class);
    private final TransactionTemplate transaction = TestServer.part(TransactionTemplate.class);
    private final String name = UUID.randomUUID().toString();
    private final String type = "test." + name;
    private final Queue<Long> told = new ConcurrentLinkedQueue<>();

    /** Something that nobody else tells of. */
    private record Happened(String type, long objectId) implements Event {}

    @BeforeEach
    void begin() {
        happen(1);
        assertThat(bookmarks.follow(name, 10, this::hear)).isFalse();
    }

    @Test
    void a_new_follower_begins_now() {
        happen(2);

        awaitTold(2L);
    }

    @Test
    void an_act_that_fails_is_told_again() {
        happen(2);
        await().until(() -> !events.after(Cursor.START, 1).isEmpty());
        await().untilAsserted(() -> assertThatThrownBy(() -> bookmarks.follow(name, 10, entry -> {
                    throw new IllegalStateException("Planned by the test");
                }))
                .isInstanceOf(IllegalStateException.class));

        awaitTold(2L);
    }

    @Test
    void entries_are_told_in_order_some_at_a_time() {
        for (long id = 2; id <= 8; id++) {
            happen(id);
        }
        await().until(() -> bookmarks.follow(name, 3, this::hear));
        assertThat(told).hasSizeLessThanOrEqualTo(3);

        awaitTold(2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void two_processes_at_the_same_entries_tell_them_once() throws Exception {
        for (long id = 2; id <= 40; id++) {
            happen(id);
            Together.run(List.of(this::follow, this::follow, this::follow));
        }

        await().untilAsserted(() -> {
            follow();
            assertThat(told).hasSize(39).doesNotHaveDuplicates();
        });
    }

    @Test
    void a_bookmark_that_was_taken_out_begins_anew() {
        happen(2);
        bookmarks.remove(name);
        assertThat(follow()).isFalse();
        happen(3);

        awaitTold(3L);
    }

    private void awaitTold(Long... ids) {
        await().untilAsserted(() -> {
            follow();
            assertThat(told).containsExactly(ids);
        });
    }

    private boolean follow() {
        return bookmarks.follow(name, 3, this::hear);
    }

    private void hear(Entry entry) {
        if (entry.type().equals(type)) {
            told.add(entry.objectId());
        }
    }

    private void happen(long id) {
        transaction.executeWithoutResult(status -> events.append(TestServer.SYSTEM, new Happened(type, id)));
    }
}
