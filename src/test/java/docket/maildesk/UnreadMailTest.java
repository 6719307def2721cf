package docket.maildesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.attachments.Attachment;
import docket.attachments.StoredFile;
import docket.casework.Cases;
import docket.casework.Sent;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.mailboxes.Mailbox;
import docket.mailin.Disposition;
import docket.mailin.Incoming;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailin.Source;
import docket.mailjudge.Letter;
import docket.mailread.Arrivals;
import docket.mailread.RawReader;
import docket.mailread.ReadMail;
import docket.mailread.Waiting;
import docket.mime.FilePart;
import docket.mime.Mail;
import docket.tickets.Message;
import docket.tickets.Tickets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** What can't be read is not lost: staff make a message of it, which has all of it as a file and none of its words. */
class UnreadMailTest {

    private static final Actor.Staff STAFF = TestServer.staff();
    private static final String SENTENCE = "This mail could not be read; it is attached.";

    private final Decisions decisions = TestServer.part(Decisions.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Mailbox mailbox = Letter.mailbox();

    @Test
    void it_becomes_a_ticket_of_whoever_it_names_as_its_sender() {
        Letter letter = unreadable(Letter.from("Ann Lee <ann@example.org>"));
        IncomingMail mail = letter.to(mailbox);
        assertThat(mail.reason()).isEqualTo(Reason.HEADER_TOO_LONG);

        IncomingMail released = decisions.release(STAFF, mail.id(), null);

        assertThat(released.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(released.sender()).isEqualTo("ann@example.org");
        assertThat(released.senderName()).isEqualTo("Ann Lee");
        assertThat(released.subject()).isEqualTo("It does not work");
        Message message = last(Objects.requireNonNull(released.ticketId()));
        assertThat(message.title()).isEqualTo("It does not work");
        assertThat(message.content()).isEqualTo(SENTENCE);
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.fileName()).isEqualTo("mail.eml");
            assertThat(file.size()).isEqualTo(letter.raw().length());
        });
    }

    @Test
    void it_is_proposed_at_the_ticket_whose_key_it_has() {
        long ticket = ticket();
        IncomingMail mail = keyed(ticket).to(mailbox);
        assertThat(mail.ticketId()).isNull();

        IncomingMail proposed = decisions.release(STAFF, mail.id(), null);
        assertThat(proposed.disposition()).isEqualTo(Disposition.PROPOSED);
        assertThat(proposed.ticketId()).isEqualTo(ticket);
        assertThat(proposed.isOpen()).isTrue();
        assertThat(proposed.sender()).isNotNull();
        assertThat(last(ticket).content()).isNotEqualTo(SENTENCE);

        assertThat(decisions.accept(STAFF, mail.id()).disposition()).isEqualTo(Disposition.REPLY);
        assertThat(last(ticket).content()).isEqualTo(SENTENCE);
        assertThatThrownBy(() -> decisions.release(STAFF, mail.id(), null)).isInstanceOf(MailSettled.class);
    }

    @Test
    void once_proposed_it_can_be_a_ticket_of_its_own() {
        long ticket = ticket();
        long id = keyed(ticket).to(mailbox).id();
        decisions.release(STAFF, id, null);

        IncomingMail alone = decisions.release(STAFF, id, null);

        assertThat(alone.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(alone.ticketId()).isNotEqualTo(ticket);
    }

    @Test
    void whoever_does_not_see_the_ticket_whose_key_it_has_makes_one_of_its_own_and_learns_nothing() {
        long ticket = ticket();
        Cases.change(STAFF, ticket, new Sent().department(Cases.SALES));
        int before = tickets.get(STAFF, ticket).messages().size();
        Actor.Staff elsewhere = Cases.agent(TestServer.DEPARTMENT);
        IncomingMail mail = keyed(ticket).with("Subject", "Another matter").to(mailbox);

        IncomingMail alone = decisions.release(elsewhere, mail.id(), null);

        assertThat(alone.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(alone.ticketId()).isNotNull().isNotEqualTo(ticket);
        assertThat(alone.correspondentId()).isNull();
        assertThat(last(Objects.requireNonNull(alone.ticketId())).title()).isEqualTo("Another matter");
        assertThat(tickets.get(STAFF, ticket).messages()).hasSize(before);
    }

    @Test
    void what_is_too_large_to_be_attached_is_said_to_be() throws IOException {
        IncomingMail mail = unreadable(Letter.from(Letter.address())).to(mailbox);
        Waiting waiting = new Waiting(mail.id(), mail.mailboxId(), null, mail.sha256(), 0);
        ReadMail read = TestServer.part(RawReader.class).readHead(waiting);
        FilePart<Optional<StoredFile>> refused =
                new FilePart<>("mail.eml", "message/rfc822", null, false, Optional.empty());
        ReadMail fileless = new ReadMail(
                new Mail<>(read.mail().head(), read.mail().body(), List.of(refused), Optional.empty()),
                read.fingerprint(),
                false);

        TestServer.part(Settlements.class)
                .open(STAFF, mail, TestServer.part(Arrivals.class).of(waiting, fileless));

        Message message = last(Objects.requireNonNull(
                TestServer.part(Ledger.class).get(STAFF, mail.id()).ticketId()));
        assertThat(message.content()).isEqualTo("This mail could not be read, and is too large to be attached.");
        assertThat(message.attachments()).isEmpty();
    }

    @Test
    void of_a_mail_that_is_larger_than_the_ledger_takes_the_beginning_becomes_a_ticket() throws IOException {
        int most = (int) DataSize.ofMegabytes(50).toBytes();
        byte[] raw = Letter.from("Ann Lee <ann@example.org>").raw().getBytes(StandardCharsets.UTF_8);
        Incoming incoming = TestServer.part(Incoming.class);
        long id = incoming.receive(
                Source.ofPipe(mailbox.id(), mailbox.address()), new ByteArrayInputStream(Arrays.copyOf(raw, most + 1)));
        assertThat(incoming.get(id).reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(incoming.get(id).sender()).isNull();

        IncomingMail released = decisions.release(STAFF, id, null);

        assertThat(released.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(released.sender()).isEqualTo("ann@example.org");
        Message message = last(Objects.requireNonNull(released.ticketId()));
        assertThat(message.title()).isEqualTo("It does not work");
        assertThat(message.content()).isEqualTo(SENTENCE);
        assertThat(message.attachments())
                .singleElement()
                .extracting(Attachment::size)
                .isEqualTo((long) most);
    }

    private long ticket() {
        return Objects.requireNonNull(Letter.from(Letter.address()).to(mailbox).ticketId());
    }

    private Message last(long ticket) {
        return tickets.get(STAFF, ticket).messages().getLast();
    }

    private Letter keyed(long ticket) {
        Correspondents correspondents = TestServer.part(Correspondents.class);
        String key = Objects.requireNonNull(TestServer.part(TransactionTemplate.class)
                .execute(status -> correspondents
                        .replyAddress(
                                mailbox.emailAddress(),
                                correspondents.of(ticket).getFirst())
                        .value()));
        return unreadable(Letter.from(Letter.address()).with("To", key));
    }

    private static Letter unreadable(Letter letter) {
        return letter.with("X-Endless", "x".repeat(70_000));
    }
}
