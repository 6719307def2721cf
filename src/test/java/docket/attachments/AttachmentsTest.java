package docket.attachments;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import docket.TestDatabase;
import docket.Together;
import docket.events.Actor;
import docket.events.TestLedger;
import docket.platform.Failure;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** An upload waits for one message, is held by it alone, and is its owner's only. */
@Tag("postgres15")
class AttachmentsTest {

    @TempDir
    Path data;

    private final Desk desk = new Desk();
    private final Actor.Customer ann = desk.customer();
    private final TransactionTemplate transaction = TestDatabase.transactions();
    private Attachments attachments;

    @BeforeEach
    void open() {
        AttachmentSettings settings = new AttachmentSettings(DataSize.ofBytes(1_000), Duration.ofHours(24));
        attachments = new Attachments(
                TestDatabase.jdbi(),
                new FileStore(data.resolve("files")),
                settings,
                TestLedger.events(),
                Clock.systemUTC());
    }

    @Test
    void a_stored_file_tells_its_name_type_size_and_hash() throws IOException {
        assertThat(store("hello", "smart.txt"))
                .isEqualTo(new StoredFile("smart.txt", "text/plain", 5, StoredFiles.sha256("hello"), null));
    }

    @Test
    void the_type_is_told_by_the_bytes_and_only_then_by_the_name() throws IOException {
        assertThat(store("\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "picture.txt").mimeType())
                .isEqualTo("image/png");
        assertThat(store("<!DOCTYPE html><html><script>1</script></html>", "page.txt")
                        .mimeType())
                .isEqualTo("text/html");
        assertThat(store("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "picture.png")
                        .mimeType())
                .isEqualTo("image/svg+xml");
        assertThat(store("a;b", "table.csv").mimeType()).isEqualTo("text/csv");
        assertThat(store("plain words", "words").mimeType()).isEqualTo("text/plain");
        assertThat(store("\0\1\2\3", "bytes").mimeType()).isEqualTo("application/octet-stream");
        assertThat(store("", "nothing").mimeType()).isEqualTo("application/octet-stream");
    }

    @Test
    void a_file_over_the_limit_is_refused() {
        assertThatThrownBy(() -> store("x".repeat(1_001), "x"))
                .isInstanceOfSatisfying(
                        FileTooLarge.class, e -> assertThat(e.limit()).isEqualTo(1_000));
    }

    @Test
    void a_message_holds_uploads_and_gives_them_out() throws IOException {
        Attachments.Holder message = desk.message(ann);
        long first = upload(ann, "first");
        long second = upload(ann, "second");
        Attachments.Holder reply = desk.reply(ann, message.ownerId(), message.ticketId(), false);
        long third = upload(ann, "third");

        couple(ann, List.of(second, first, second), message);
        couple(ann, List.of(third), reply);

        Map<Long, List<Attachment>> held = attachments.listByMessage(message.ownerId(), message.ticketId());
        assertThat(held).containsOnlyKeys(message.messageId(), reply.messageId());
        assertThat(held.get(message.messageId())).extracting(Attachment::id).containsExactly(first, second);
        Attachment attachment = attachments.get(message.ownerId(), message.ticketId(), first);
        assertThat(attachment)
                .isEqualTo(new Attachment(
                        first, message.messageId(), "a.txt", "text/plain", 5, StoredFiles.sha256("first")));
        try (InputStream bytes = Channels.newInputStream(attachments.open(attachment))) {
            assertThat(bytes).hasContent("first");
        }
    }

    @Test
    void an_attachment_is_found_under_its_own_ticket_only() throws IOException {
        Attachments.Holder message = desk.message(ann);
        Attachments.Holder other = desk.message(ann);
        Attachments.Holder foreign = desk.message(desk.customer());
        long upload = upload(ann, "hello");
        couple(ann, List.of(upload), message);

        assertNotFound(() -> attachments.get(other.ownerId(), other.ticketId(), upload));
        assertNotFound(() -> attachments.get(foreign.ownerId(), message.ticketId(), upload));
        assertNotFound(() -> attachments.get(message.ownerId(), message.ticketId(), upload + 1));
        assertThat(attachments.listByMessage(foreign.ownerId(), message.ticketId()))
                .isEmpty();
    }

    @Test
    void what_an_internal_note_holds_is_not_found() throws IOException {
        Attachments.Holder message = desk.message(ann);
        Attachments.Holder note = desk.reply(ann, message.ownerId(), message.ticketId(), true);
        Actor.Staff staff = desk.staff();
        long upload = upload(staff, "hello");
        couple(staff, List.of(upload), note);

        assertNotFound(() -> attachments.get(note.ownerId(), note.ticketId(), upload));
        assertThat(attachments.listByMessage(note.ownerId(), note.ticketId())).containsOnlyKeys(note.messageId());
    }

    @Test
    void what_is_no_upload_of_the_actor_is_told_and_can_not_be_held() throws IOException {
        Attachments.Holder message = desk.message(ann);
        long mine = upload(ann, "mine");
        long held = upload(ann, "held");
        long foreign = upload(desk.customer(), "foreign");
        long staffs = upload(desk.staff(), "staff's");
        couple(ann, List.of(held), message);

        List<Long> asked = List.of(staffs, mine, foreign, held, -1L);
        assertThat(transaction.<List<Long>>execute(status -> List.copyOf(attachments.lockWaiting(ann, asked))))
                .containsExactly(-1L, held, foreign, staffs);
        for (long not : List.of(held, foreign, staffs, -1L)) {
            assertThatThrownBy(() -> couple(ann, List.of(mine, not), message))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(transaction.<List<Long>>execute(status -> List.copyOf(attachments.lockWaiting(ann, List.of(mine)))))
                .isEmpty();
    }

    @Test
    void one_of_sixteen_messages_that_lock_an_upload_first_holds_it() throws Exception {
        List<Long> uploads = List.of(upload(ann, "1"), upload(ann, "2"), upload(ann, "3"));
        List<Callable<Boolean>> messages = IntStream.range(0, 16)
                .mapToObj(i -> {
                    List<Long> ids = i % 2 == 0 ? uploads : uploads.reversed();
                    Attachments.Holder message = desk.message(ann);
                    return (Callable<Boolean>) () -> lockAndCouple(ids, message);
                })
                .toList();

        assertThat(Collections.frequency(Together.run(messages), true)).isEqualTo(1);
    }

    @Test
    void one_of_sixteen_messages_that_do_not_lock_holds_the_upload_all_the_same() throws Exception {
        long upload = upload(ann, "hello");
        List<Callable<Boolean>> messages = IntStream.range(0, 16)
                .mapToObj(i -> desk.message(ann))
                .map(message -> (Callable<Boolean>) () -> succeeds(() -> couple(ann, List.of(upload), message)))
                .toList();

        assertThat(Collections.frequency(Together.run(messages), true)).isEqualTo(1);
    }

    @Test
    void an_upload_is_either_deleted_or_held() throws Exception {
        Attachments.Holder message = desk.message(ann);
        for (int i = 0; i < 30; i++) {
            long upload = upload(ann, "hello");
            boolean held = Together.run(List.<Callable<Boolean>>of(
                            () -> lockAndCouple(List.of(upload), message), () -> succeeds(() -> delete(ann, upload))))
                    .getFirst();

            if (held) {
                assertThat(attachments
                                .get(message.ownerId(), message.ticketId(), upload)
                                .id())
                        .isEqualTo(upload);
                assertThatThrownBy(() -> delete(ann, upload)).isInstanceOf(AttachmentHeld.class);
            } else {
                assertNotFound(() -> delete(ann, upload));
            }
        }
    }

    @Test
    void only_ones_own_upload_in_waiting_can_be_deleted() throws IOException {
        long mine = upload(ann, "mine");
        long foreign = upload(desk.customer(), "foreign");

        attachments.delete(ann, mine);

        assertThat(TestLedger.details("attachment.deleted", 1)).containsExactly("{\"attachmentId\": " + mine + "}");
        assertNotFound(() -> attachments.delete(ann, mine));
        assertNotFound(() -> attachments.delete(ann, foreign));
        assertNotFound(() -> attachments.delete(desk.staff(), foreign));
        assertThat(StoredFiles.list(data)).as("bytes").hasSize(2);
    }

    @Test
    void ones_own_uploads_in_waiting_are_listed_and_no_others() throws IOException {
        long waiting = attachments.add(ann, store("one", "one.txt"));
        long held = attachments.add(ann, store("two", "two.txt"));
        long strangers = attachments.add(desk.customer(), store("three", "three.txt"));
        couple(ann, List.of(held), desk.message(ann));

        assertThat(attachments.listWaiting(ann, List.of(strangers, held, waiting)))
                .extracting(Attachment::id, Attachment::fileName, Attachment::size)
                .containsExactly(tuple(waiting, "one.txt", 3L));
        assertThat(attachments.listWaiting(ann, List.of())).isEmpty();
    }

    @Test
    void an_upload_of_staff_is_its_uploaders_alone() throws IOException {
        Actor.Staff anna = desk.staff();
        Actor.Staff other = desk.staff();
        long upload = upload(anna, "hers");

        assertNotFound(() -> attachments.delete(other, upload));
        assertThat(transaction.<List<Long>>execute(
                        status -> List.copyOf(attachments.lockWaiting(other, List.of(upload)))))
                .containsExactly(upload);
        attachments.delete(anna, upload);
    }

    @Test
    void a_file_of_a_note_is_held_for_its_uploader_and_not_there_for_the_customer() throws IOException {
        Actor.Staff anna = desk.staff();
        Attachments.Holder message = desk.message(ann);
        long upload = upload(anna, "hers");
        couple(anna, List.of(upload), desk.reply(ann, message.ownerId(), message.ticketId(), true));

        assertThatThrownBy(() -> attachments.delete(anna, upload)).isInstanceOf(AttachmentHeld.class);
        assertNotFound(() -> attachments.delete(desk.staff(), upload));
        assertNotFound(() -> attachments.delete(ann, upload));
        assertThat(attachments
                        .getAny(message.ownerId(), message.ticketId(), upload)
                        .id())
                .isEqualTo(upload);
        assertNotFound(() -> attachments.getAny(message.ownerId() + 1, message.ticketId(), upload));
    }

    private StoredFile store(String latin1, String name) throws IOException {
        return attachments.store(
                new ByteArrayInputStream(latin1.getBytes(ISO_8859_1)),
                FileName.of(name).orElseThrow());
    }

    private long upload(Actor actor, String content) throws IOException {
        return attachments.add(actor, store(content, "a.txt"));
    }

    private void couple(Actor actor, List<Long> ids, Attachments.Holder message) {
        transaction.executeWithoutResult(status -> attachments.couple(actor, ids, message));
    }

    private void delete(Actor actor, long id) {
        transaction.executeWithoutResult(status -> attachments.delete(actor, id));
    }

    private boolean lockAndCouple(List<Long> ids, Attachments.Holder message) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!attachments.lockWaiting(ann, ids).isEmpty()) {
                return false;
            }
            attachments.couple(ann, ids, message);
            return true;
        }));
    }

    private static boolean succeeds(Runnable act) {
        try {
            act.run();
            return true;
        } catch (IllegalStateException | Failure e) {
            return false;
        }
    }

    private static void assertNotFound(ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOf(Failure.NotFound.class);
    }
}
