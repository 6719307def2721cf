package docket.maildesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.mailboxes.Mailbox;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailjudge.Letter;
import docket.tickets.Message;
import docket.tickets.Tickets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

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
