package docket.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import docket.TestClock;
import docket.TestDatabase;
import docket.events.Actor;
import docket.events.TestLedger;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;

/** What nothing needs goes after a day: the row first, the bytes when no row names them. */
class AttachmentSweepTest {

    private static final Duration DAY = Duration.ofHours(24);

    @TempDir
    Path data;

    private final Desk desk = new Desk();
    private final Actor.Customer ann = desk.customer();
    private final TestClock clock = new TestClock(Instant.now());
    private Attachments attachments;
    private AttachmentSweep sweep;

    @BeforeEach
    void open() {
        TestDatabase.jdbi().useHandle(handle -> handle.execute("DELETE FROM attachment"));
        FileStore files = new FileStore(data);
        AttachmentSettings settings = new AttachmentSettings(DataSize.ofKilobytes(1), DAY);
        attachments = new Attachments(TestDatabase.jdbi(), files, settings, TestLedger.events(), clock);
        sweep = new AttachmentSweep(
                TestDatabase.jdbi(), files, settings, TestLedger.events(), TestDatabase.transactions(), clock);
    }

    @Test
    void an_upload_that_nothing_holds_goes_after_a_day() throws IOException {
        upload("old");
        long held = upload("held");
        hold(held);
        clock.pass(DAY.plusSeconds(1));
        long young = upload("young");

        assertThat(sweep.sweepRows()).isEqualTo(1);
        assertThat(ids()).containsExactly(held, young);
    }

    @Test
    void an_upload_that_a_draft_keeps_stays_as_long_as_the_draft() throws IOException {
        Actor.Staff anna = desk.staff();
        long draft = desk.draft(anna, desk.message(ann).ticketId());
        long kept = upload(anna, "kept");
        TestDatabase.transactions().executeWithoutResult(status -> attachments.keep(anna, kept, draft));
        clock.pass(DAY.plusSeconds(1));

        assertThat(sweep.sweepRows()).isZero();
        assertThat(ids()).containsExactly(kept);

        TestDatabase.jdbi().useHandle(handle -> handle.execute("DELETE FROM draft WHERE id = ?", draft));
        assertThat(sweep.sweepRows()).isEqualTo(1);
    }

    @Test
    void an_upload_that_a_message_is_just_taking_is_left_alone() throws IOException {
        long upload = upload("hello");
        clock.pass(DAY.plusSeconds(1));

        TestDatabase.transactions().executeWithoutResult(status -> {
            attachments.lockWaiting(ann, List.of(upload));
            Thread sweeping = Thread.ofVirtual().start(sweep::sweepRows);
            join(sweeping);
        });

        assertThat(ids()).containsExactly(upload);
        assertThat(sweep.sweepRows()).isEqualTo(1);
    }

    @Test
    void many_uploads_go_chunk_by_chunk() {
        TestDatabase.jdbi().useHandle(handle -> handle.execute("""
                INSERT INTO attachment (owner_id, file_name, mime_type, size, sha256, created_at)
                SELECT 0, 'a', 'text/plain', 1, sha256(''), now() - INTERVAL '2 days'
                FROM generate_series(1, ?)
                """, AttachmentSweep.CHUNK + 1));

        assertThat(sweep.sweepRows()).isEqualTo(AttachmentSweep.CHUNK + 1);
        assertThat(ids()).isEmpty();
        assertThat(TestLedger.details("attachment.swept", 2))
                .containsExactly("{\"count\": 1}", "{\"count\": " + AttachmentSweep.CHUNK + "}");
    }

    @Test
    void what_is_kept_for_good_stays_and_what_was_only_stored_goes() throws IOException {
        StoredContent kept = attachments.store(new ByteArrayInputStream("kept".getBytes(UTF_8)));
        TestDatabase.transactions().executeWithoutResult(status -> {
            attachments.keep(kept);
            attachments.keep(kept);
        });
        attachments.store(new ByteArrayInputStream("stored".getBytes(UTF_8)));
        List.of("kept", "stored").forEach(content -> age(content, DAY.plusMinutes(1)));

        assertThat(sweep.sweepFiles()).isEqualTo(1);
        try (FileChannel file = attachments.openKept(kept.sha256())) {
            assertThat(file.size()).isEqualTo(4);
        }
    }

    @Test
    void bytes_go_when_they_are_a_day_old_and_no_row_names_them() throws IOException {
        attachments.delete(ann, upload("old"));
        upload("waiting");
        hold(upload("held"));
        List.of("old", "waiting", "held").forEach(content -> age(content, DAY.plusMinutes(1)));
        attachments.delete(ann, upload("young"));

        assertThat(sweep.sweepFiles()).isEqualTo(1);
        assertThat(StoredFiles.list(data)).containsExactlyInAnyOrder(place("waiting"), place("held"), place("young"));
    }

    @Test
    void bytes_that_two_uploads_share_stay_until_both_are_gone() throws IOException {
        long first = upload("hello");
        long second = upload("hello");
        age("hello", DAY.plusMinutes(1));
        attachments.delete(ann, first);
        assertThat(sweep.sweepFiles()).isZero();

        attachments.delete(ann, second);
        assertThat(sweep.sweepFiles()).isEqualTo(1);
    }

    @Test
    void bytes_that_arrive_again_are_young_again() throws IOException {
        attachments.delete(ann, upload("hello"));
        age("hello", DAY.plusMinutes(1));
        attachments.store(
                new ByteArrayInputStream("hello".getBytes(UTF_8)),
                FileName.of("a").orElseThrow());

        assertThat(sweep.sweepFiles()).isZero();
        clock.pass(DAY.plusMinutes(1));
        assertThat(sweep.sweepFiles()).isEqualTo(1);
    }

    private long upload(String content) throws IOException {
        return upload(ann, content);
    }

    private long upload(Actor actor, String content) throws IOException {
        return attachments.add(
                actor,
                attachments.store(
                        new ByteArrayInputStream(content.getBytes(UTF_8)),
                        FileName.of("a.txt").orElseThrow()));
    }

    private void hold(long upload) {
        Attachments.Holder message = desk.message(ann);
        TestDatabase.transactions().executeWithoutResult(status -> attachments.couple(ann, List.of(upload), message));
    }

    private Path place(String content) {
        return StoredFiles.place(data, content);
    }

    private void age(String content, Duration age) {
        StoredFiles.age(place(content), age);
    }

    private static List<Long> ids() {
        return TestDatabase.jdbi()
                .withHandle(handle -> handle.createQuery("SELECT id FROM attachment ORDER BY id")
                        .mapTo(Long.class)
                        .list());
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(10));
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
