package docket.maildesk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.events.Actor;
import docket.events.Permission;
import docket.mailboxes.Mailbox;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailin.Source;
import docket.mailjudge.Letter;
import docket.platform.Failure;
import docket.tickets.Tickets;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Staff see the mail of their departments, and decide once on what waits. */
class DecisionsTest {

    private static final Actor.Staff STAFF = TestServer.staff();

    private final Ledger ledger = TestServer.part(Ledger.class);
    private final Decisions decisions = TestServer.part(Decisions.class);
    private final Senders senders = TestServer.part(Senders.class);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Mailbox mailbox = Letter.mailbox();

    @Test
    void a_proposed_reply_becomes_a_message_by_one_act_and_once() {
        IncomingMail mail = proposed();

        IncomingMail accepted = decisions.accept(STAFF, mail.id());

        assertThat(accepted.disposition()).isEqualTo(Disposition.REPLY);
        assertThat(accepted.settledBy()).isEqualTo(STAFF.personId());
        long ticket = Objects.requireNonNull(accepted.ticketId());
        assertThat(tickets.get(STAFF, ticket).messages()).hasSize(2);
        assertThatThrownBy(() -> decisions.accept(STAFF, mail.id())).isInstanceOf(MailSettled.class);
        assertThatThrownBy(() -> decisions.reject(STAFF, mail.id())).isInstanceOf(MailSettled.class);
        assertThat(tickets.get(STAFF, ticket).messages()).hasSize(2);
    }

    @Test
    void what_waits_can_be_let_go_as_a_ticket_or_as_a_message_of_one() {
        IncomingMail alone = decisions.release(STAFF, list().id(), null);
        assertThat(alone.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(alone.reason()).isEqualTo(Reason.LIST);

        IncomingMail joined = decisions.release(STAFF, list().id(), alone.ticketId());
        assertThat(joined.disposition()).isEqualTo(Disposition.REPLY);
        assertThat(joined.ticketId()).isEqualTo(alone.ticketId());
    }

    @Test
    void what_is_rejected_stays_a_line_of_the_ledger() {
        IncomingMail rejected = decisions.reject(STAFF, list().id());

        assertThat(rejected.disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(ledger.list(STAFF, new LedgerFilter(null, false, mailbox.id(), null, null), Long.MAX_VALUE, 10))
                .extracting(IncomingMail::id)
                .containsExactly(rejected.id());
        assertThatThrownBy(() -> decisions.accept(STAFF, rejected.id())).isInstanceOf(MailSettled.class);
    }

    @Test
    void what_names_no_sender_can_only_be_looked_at() throws IOException {
        IncomingMail broken =
                Letter.arrives(Source.ofPipe(mailbox.id(), null), "\r\nNo head".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> decisions.release(STAFF, broken.id(), null)).isInstanceOf(MailUnreadable.class);
        try (InputStream raw = ledger.raw(STAFF, broken.id())) {
            assertThat(raw.readAllBytes()).hasSize((int) broken.size());
        }
    }

    @Test
    void staff_of_other_departments_and_those_who_only_read_decide_nothing() {
        IncomingMail mail = list();
        Actor.Staff stranger = TestServer.staff("agent");
        Actor.Staff reader =
                new Actor.Staff(STAFF.personId(), Set.of(Permission.TICKETS_ALL), STAFF.departments(), STAFF.origin());

        assertThatThrownBy(() -> decisions.reject(stranger, mail.id())).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> ledger.raw(stranger, mail.id())).isInstanceOf(Failure.NotFound.class);
        assertThat(ledger.list(stranger, LedgerFilter.OPEN, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(ledger.get(TestServer.staff("agent", TestServer.DEPARTMENT), mail.id()))
                .isEqualTo(mail);
        assertThatThrownBy(() -> decisions.reject(reader, mail.id())).isInstanceOf(Failure.Forbidden.class);
    }

    @Test
    void a_sender_or_a_whole_domain_is_let_in_or_left_out_until_that_is_taken_back() {
        SenderRule rule = senders.block(STAFF, "@Spam" + mailbox.id() + ".example");
        String address = "ann@spam" + mailbox.id() + ".example";

        assertThat(Letter.from(address).to(mailbox).disposition()).isEqualTo(Disposition.REJECTED);
        senders.allow(STAFF, address);
        assertThat(Letter.from(address).to(mailbox).disposition()).isEqualTo(Disposition.TICKET);
        senders.forget(STAFF, rule.id());
        assertThat(senders.list(STAFF)).extracting(SenderRule::id).doesNotContain(rule.id());
        assertThatThrownBy(() -> senders.forget(STAFF, rule.id())).isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> senders.block(STAFF, "everybody")).isInstanceOf(Failure.Invalid.class);
    }

    private IncomingMail list() {
        return Letter.from(Letter.address()).with("List-Id", "<news.example>").to(mailbox);
    }

    private IncomingMail proposed() {
        Letter first = Letter.from(Letter.address());
        first.to(mailbox);
        IncomingMail mail = Letter.from(Letter.address())
                .with("In-Reply-To", first.messageId())
                .to(mailbox);
        assertThat(mail.disposition()).isEqualTo(Disposition.PROPOSED);
        return mail;
    }
}
