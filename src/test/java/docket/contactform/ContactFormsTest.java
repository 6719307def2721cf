package docket.contactform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.Together;
import docket.attachments.Attachment;
import docket.attachments.FileName;
import docket.attachments.FileTooLarge;
import docket.attachments.StoredFile;
import docket.events.Actor;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.tickets.ContactForm;
import docket.tickets.Tickets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Sending the form: what becomes a ticket, once, and what does not. */
class ContactFormsTest {

    private final ContactForms forms = TestServer.part(ContactForms.class);
    private final Actor.Site sender = Forms.sender();
    private final Sending sending = Forms.filled();

    @Test
    void a_form_becomes_a_ticket_with_its_files() throws IOException {
        StoredFile file = forms.store(sender, bytes(9), name("smart.txt"));

        forms.send(sender, Forms.with(sending, file));

        assertThat(Forms.tickets(sending)).hasSize(1);
        assertThat(TestServer.part(Tickets.class)
                        .get(TestServer.staff(), Forms.tickets(sending).getFirst())
                        .messages()
                        .getFirst()
                        .attachments())
                .extracting(Attachment::fileName)
                .containsExactly("smart.txt");
    }

    @Test
    void the_same_form_twice_or_at_once_makes_one_ticket() throws Exception {
        Callable<Boolean> send = () -> {
            forms.send(sender, sending);
            return true;
        };

        Together.run(Collections.nCopies(4, send));
        forms.send(sender, sending);

        assertThat(Forms.tickets(sending)).hasSize(1);
    }

    @Test
    void who_goes_back_and_writes_something_else_is_heard() {
        Sending other = Forms.sending(Forms.filled().form(), sending.stamp(), sending.puzzle());

        forms.send(sender, sending);
        forms.send(sender, other);

        assertThat(Forms.tickets(sending)).hasSize(1);
        assertThat(Forms.tickets(other)).hasSize(1);
    }

    @Test
    void what_fell_into_the_trap_opens_nothing_and_nobody_is_told() {
        forms.send(
                sender, new Sending(sending.form(), List.of(), sending.stamp(), sending.puzzle(), "https://x.example"));

        assertThat(Forms.tickets(sending)).isEmpty();
    }

    @Test
    void a_form_that_comes_too_fast_or_too_late_or_is_none_of_ours_is_refused() {
        assertThatThrownBy(() -> forms.send(sender, stamped(Forms.stamp(Duration.ofSeconds(1)))))
                .isInstanceOf(SentTooFast.class);
        assertThatThrownBy(() -> forms.send(sender, stamped(Forms.stamp(Duration.ofHours(25)))))
                .isInstanceOf(FormTooOld.class);
        assertThatThrownBy(() -> forms.send(sender, stamped(""))).isInstanceOf(FormTooOld.class);
        assertThat(Forms.tickets(sending)).isEmpty();
    }

    @Test
    void without_a_puzzle_few_forms_come_through() {
        for (int i = 0; i < 3; i++) {
            forms.send(sender, plain());
        }
        Sending more = plain();

        assertThatThrownBy(() -> forms.send(sender, more)).isInstanceOf(Failure.TooMany.class);
        forms.send(sender, sending);
        forms.send(Forms.sender(), more);

        assertThat(Forms.tickets(more)).hasSize(1);
    }

    @Test
    void a_puzzle_that_was_used_is_none() {
        forms.send(sender, sending);
        for (int i = 0; i < 3; i++) {
            forms.send(sender, puzzled(sending.puzzle()));
        }

        assertThatThrownBy(() -> forms.send(sender, puzzled(sending.puzzle()))).isInstanceOf(Failure.TooMany.class);
    }

    @Test
    void mistakes_are_named_and_do_not_count() {
        ContactForm form = new ContactForm("A", null, null, "ann", "1", "Hello", "", "No such");
        Sending wrong = Forms.sending(form, sending.stamp(), "");

        for (int i = 0; i < 4; i++) {
            assertThatThrownBy(() -> forms.send(sender, wrong))
                    .isInstanceOfSatisfying(
                            Failure.Invalid.class,
                            failure -> assertThat(failure.problems())
                                    .extracting(Problem::property)
                                    .containsExactly("firstName", "lastName", "email", "phone", "category"));
        }
        forms.send(sender, plain());
    }

    @Test
    void a_file_over_the_limit_is_refused_before_the_form_is_sent() {
        assertThatThrownBy(() -> forms.store(sender, bytes(10 * 1024 * 1024 + 1), name("big.bin")))
                .isInstanceOf(FileTooLarge.class);
    }

    private static FileName name(String name) {
        return FileName.of(name).orElseThrow();
    }

    private static ByteArrayInputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    private Sending stamped(String stamp) {
        return Forms.sending(sending.form(), stamp, sending.puzzle());
    }

    private static Sending plain() {
        return puzzled("");
    }

    private static Sending puzzled(String puzzle) {
        Sending other = Forms.filled();
        return Forms.sending(other.form(), other.stamp(), puzzle);
    }
}
