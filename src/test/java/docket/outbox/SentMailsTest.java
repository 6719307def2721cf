package docket.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.events.Entry;
import docket.mail.MailQueue;
import docket.platform.Failure;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What became of a ticket's mails is seen by staff, and what was lost is sent again. */
@Tag("postgres15")
class SentMailsTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final SentMails mails = TestServer.part(SentMails.class);
    private final Colleague ann = Colleague.of(TestServer.customer(), "Ann Lee");
    private final long ticket = Cases.open(ann.actor());
    private MailQueue queue;
    private SentMail mail;

    @BeforeEach
    void a_reply_is_queued() {
        queue = MailQueue.empty();
        TestServer.part(Tickets.class).reply(ANNA, ticket, new NewReply("Re", "It is repaired.", List.of()));
        queue.follow();
        mail = mail();
    }

    private SentMail mail() {
        return mails.list(ANNA, ticket).getLast();
    }

    private void becomes(String columns) {
        queue.update("UPDATE outgoing_mail SET " + columns + " WHERE id = " + mail.id());
    }

    @Test
    void each_mail_has_a_state_and_words_for_it() {
        assertThat(mail)
                .extracting(SentMail::address, SentMail::kind, SentMail::state, SentMail::words)
                .containsExactly(ann.address(), "reply", SentMail.State.QUEUED, null);

        becomes("failed_at = now(), last_error = 'The mail server answered 550'");
        assertThat(mail())
                .extracting(SentMail::state, SentMail::words)
                .containsExactly(SentMail.State.FAILED, "The mail server answered 550");
        becomes("last_error = 'Dropped: its reason is gone'");
        assertThat(mail().state()).isEqualTo(SentMail.State.STOPPED);
        becomes("failed_at = NULL, last_error = NULL, sent_at = now()");
        assertThat(mail().state()).isEqualTo(SentMail.State.SENT);
    }

    @Test
    void staff_who_do_not_see_the_ticket_see_none_of_its_mails() {
        assertThat(mails.list(Cases.agent(Cases.SALES), ticket)).isEmpty();
    }

    @Test
    void a_bounce_is_kept_once_in_one_line() {
        becomes("sent_at = now()");
        mails.bounced(TestServer.SYSTEM, mail.id(), "550 5.1.1\r\n no such user ");
        mails.bounced(TestServer.SYSTEM, mail.id(), "again");
        mails.bounced(TestServer.SYSTEM, Long.MAX_VALUE, "of nothing");

        assertThat(mail())
                .extracting(SentMail::state, SentMail::words)
                .containsExactly(SentMail.State.BOUNCED, "550 5.1.1 no such user");
        assertThat(types()).containsOnlyOnce("ticket.mail-bounced");
    }

    @Test
    void a_bounce_to_the_reply_address_alone_is_of_the_mail_that_was_sent_last() {
        becomes("sent_at = now()");
        Correspondents correspondents = TestServer.part(Correspondents.class);

        assertThat(correspondents.find(correspondent()).flatMap(mails::findLast))
                .contains(mail.id());
    }

    @Test
    void a_lost_mail_is_sent_again_once() {
        assertThatThrownBy(() -> mails.resend(ANNA, mail.id())).isInstanceOf(NotLost.class);
        becomes("failed_at = now(), last_error = 'The mail server answered 550'");

        long fresh = mails.resend(ANNA, mail.id());

        assertThatThrownBy(() -> mails.resend(ANNA, mail.id())).isInstanceOf(NotLost.class);
        assertThat(mails.list(ANNA, ticket))
                .extracting(SentMail::id, SentMail::state, SentMail::postedMessageId)
                .containsExactly(
                        tuple(mail.id(), SentMail.State.FAILED, mail.postedMessageId()),
                        tuple(fresh, SentMail.State.QUEUED, mail.postedMessageId()));
        assertThat(types()).containsOnlyOnce("ticket.mail-resent");
    }

    @Test
    void only_those_who_may_answer_the_ticket_send_again_and_never_to_who_is_told_no_more() {
        becomes("failed_at = now()");
        assertThatThrownBy(() -> mails.resend(Cases.reader(TestServer.DEPARTMENT), mail.id()))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> mails.resend(Cases.agent(Cases.SALES), mail.id()))
                .isInstanceOf(Failure.NotFound.class);
        assertThatThrownBy(() -> mails.resend(ANNA, Long.MAX_VALUE)).isInstanceOf(Failure.NotFound.class);

        queue.update("UPDATE correspondent SET stopped_at = now() WHERE id = " + correspondent());
        assertThatThrownBy(() -> mails.resend(ANNA, mail.id())).isInstanceOf(Failure.NotFound.class);
    }

    private long correspondent() {
        return TestServer.part(Jdbi.class)
                .withHandle(
                        handle -> handle.select("SELECT correspondent_id FROM outgoing_mail WHERE id = ?", mail.id())
                                .mapTo(Long.class)
                                .one());
    }

    private List<String> types() {
        return Cases.history(ticket).stream().map(Entry::type).toList();
    }
}
