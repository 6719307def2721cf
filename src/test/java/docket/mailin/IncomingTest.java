package docket.mailin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.attachments.Attachments;
import docket.mailboxes.ImapForm;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.Mailboxes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Mail that comes in is kept, whole and once. */
@Tag("postgres15")
class IncomingTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Incoming incoming = TestServer.part(Incoming.class);
    private final long mailbox = mailbox();

    @Test
    void a_mail_is_kept_as_it_came() throws IOException {
        IncomingMail mail = incoming.get(incoming.receive(Source.ofPipe(null, "help@desk.example"), raw("Hello")));

        try (InputStream kept = incoming.open(mail.sha256())) {
            assertThat(kept.readAllBytes()).isEqualTo("Hello".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(mail.size()).isEqualTo(5);
        assertThat(mail.envelopeTo()).isEqualTo("help@desk.example");
    }

    @Test
    void a_mail_of_a_mailbox_is_taken_in_once_and_one_of_a_mailbox_that_was_made_anew_is_another() throws IOException {
        long first = incoming.receive(Source.ofMailbox(mailbox, 7, 1), raw("Hello"));

        assertThat(incoming.receive(Source.ofMailbox(mailbox, 7, 1), raw("Hello")))
                .isEqualTo(first);
        assertThat(incoming.receive(Source.ofMailbox(mailbox, 8, 1), raw("Hello")))
                .isNotEqualTo(first);
        assertThat(incoming.known(mailbox, 7, List.of(1L, 2L))).containsExactly(1L);
    }

    @Test
    void the_beginning_of_a_mail_that_is_too_large_is_kept_and_waits_for_staff() throws IOException {
        Incoming small = taking(4);

        IncomingMail cut = small.get(small.receive(Source.ofPipe(null, null), raw("Hello")));
        IncomingMail whole = small.get(small.receive(Source.ofPipe(null, null), raw("Hell")));

        assertThat(cut.size()).isEqualTo(4);
        assertThat(cut.disposition()).isEqualTo(Disposition.QUARANTINED);
        assertThat(cut.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(whole.reason()).isNotEqualTo(Reason.TOO_LARGE);
    }

    @Test
    void a_mail_that_a_mailbox_can_t_give_is_a_line_of_the_ledger_as_well() throws IOException {
        IncomingMail missed = incoming.get(incoming.miss(Source.ofMailbox(mailbox, 7, 3)));

        assertThat(missed.disposition()).isEqualTo(Disposition.QUARANTINED);
        assertThat(missed.reason()).isEqualTo(Reason.UNFETCHABLE);
        assertThat(incoming.known(mailbox, 7, List.of(3L))).containsExactly(3L);
    }

    @Test
    void of_a_mail_that_breaks_off_nothing_is_written_down() {
        InputStream broken = new SequenceInputStream(raw("Hel"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The line is dead");
            }

            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                throw new IOException("The line is dead");
            }
        });

        assertThatThrownBy(() -> incoming.receive(Source.ofMailbox(mailbox, 7, 4), broken))
                .isInstanceOf(IOException.class);
        assertThat(incoming.known(mailbox, 7, List.of(4L))).isEmpty();
    }

    private static long mailbox() {
        MailboxForm form = new MailboxForm(
                "Taking in " + NUMBER.incrementAndGet(),
                "in" + NUMBER.get() + "@desk.example",
                "Help",
                TestServer.DEPARTMENT,
                TestServer.CATEGORY,
                null,
                true,
                true,
                false,
                null,
                ImapForm.NONE);
        return TestServer.part(Mailboxes.class).add(TestServer.SYSTEM, form);
    }

    private static Incoming taking(long bytes) {
        return new Incoming(
                TestServer.part(Jdbi.class),
                TestServer.part(Attachments.class),
                new MailInSettings(DataSize.ofBytes(bytes), 20, 20, false, null),
                TestServer.part(TransactionTemplate.class),
                TestServer.part(Clock.class));
    }

    private static InputStream raw(String content) {
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
    }
}
