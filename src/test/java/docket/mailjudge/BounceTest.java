package docket.mailjudge;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.mailboxes.Mailbox;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.outbox.SentMail;
import docket.outbox.SentMails;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Bounces find the mail that did not arrive by its key alone, and robots' answers stay beside the ticket. */
class BounceTest {

    private final Correspondents correspondents = TestServer.part(Correspondents.class);
    private final Mailbox mailbox = Letter.mailbox();
    private final IncomingMail first = Letter.from(Letter.address()).to(mailbox);
    private final long ticket = Objects.requireNonNull(first.ticketId());
    private final Correspondent reader = Objects.requireNonNull(TestServer.part(TransactionTemplate.class)
            .execute(status -> correspondents.of(ticket).getFirst()));
    private final long sent = sent();

    @Test
    void a_bounce_of_a_mail_of_ours_is_told_of_that_mail() {
        IncomingMail bounce =
                report("failed", correspondents.messageId(reader, sent)).to(mailbox);

        assertThat(bounce.disposition()).isEqualTo(Disposition.BOUNCE);
        assertThat(bounce.outgoingMailId()).isEqualTo(sent);
        assertThat(bounce.ticketId()).isEqualTo(ticket);
        assertThat(bounce.mayAnswer()).isFalse();
        assertThat(TestServer.part(SentMails.class).list(TestServer.staff(), ticket))
                .filteredOn(mail -> mail.id() == sent)
                .extracting(SentMail::state)
                .containsExactly(SentMail.State.BOUNCED);
    }

    @Test
    void a_bounce_of_nothing_of_ours_waits_also_with_a_number_of_ours() {
        String forged = correspondents.messageId(reader, sent).replaceFirst("<(.{30}).{9}", "<$1" + "0".repeat(9));

        assertThat(report("failed", "<1@elsewhere.example>").to(mailbox).reason())
                .isEqualTo(Reason.BACKSCATTER);
        assertThat(report("failed", forged).to(mailbox).reason()).isEqualTo(Reason.BACKSCATTER);
    }

    @Test
    void a_bounce_of_a_mail_that_was_given_another_id_on_its_way_is_found_by_the_key_to_which_it_comes() {
        String key = correspondents.replyAddress(mailbox.emailAddress(), reader).value();
        String foreign = "<0100@email.relay.example>";

        assertThat(report("failed", foreign).with("To", key).to(mailbox).reason())
                .isEqualTo(Reason.BACKSCATTER);
        assertThat(report("failed", foreign + "\r\nFrom: " + mailbox.address())
                        .with("To", key)
                        .to(mailbox)
                        .outgoingMailId())
                .isEqualTo(sent);
    }

    @Test
    void a_mail_that_is_only_late_is_no_bounce() {
        IncomingMail late =
                report("delayed", correspondents.messageId(reader, sent)).to(mailbox);

        assertThat(late.reason()).isEqualTo(Reason.AUTO_REPLY);
        assertThat(late.ticketId()).isEqualTo(ticket);
    }

    @Test
    void a_robot_s_answer_is_shown_at_the_ticket_and_no_message_of_it() {
        IncomingMail away = Letter.from(reader.address())
                .with("In-Reply-To", correspondents.messageId(reader, sent))
                .with("Auto-Submitted", "auto-replied")
                .to(mailbox);

        assertThat(away.reason()).isEqualTo(Reason.AUTO_REPLY);
        assertThat(away.ticketId()).isEqualTo(ticket);
        assertThat(away.postedMessageId()).isNull();
    }

    @Test
    void a_mail_of_ours_that_comes_back_is_a_loop() {
        IncomingMail back = Letter.from(Letter.address())
                .with("Message-ID", correspondents.messageId(reader, sent))
                .to(mailbox);

        assertThat(back.reason()).isEqualTo(Reason.LOOP);
    }

    private static Letter report(String action, String original) {
        return Letter.from("MAILER-DAEMON@mx.example.org")
                .with("Return-Path", "<>")
                .with("Content-Type", "multipart/report; report-type=delivery-status; boundary=b")
                .text("""
                        --b
                        Content-Type: text/plain

                        It did not arrive.
                        --b
                        Content-Type: message/delivery-status

                        Reporting-MTA: dns; mx.example.org

                        Final-Recipient: rfc822; ann@example.org
                        Action: %s
                        Status: 5.1.1

                        --b
                        Content-Type: text/rfc822-headers

                        Message-ID: %s

                        --b--
                        """.formatted(action, original).replace("\n", "\r\n"));
    }

    private long sent() {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.createQuery("""
                        INSERT INTO outgoing_mail (address, language, template, parameters, message_id, ticket_id,
                            correspondent_id, posted_message_id, sent_at)
                        VALUES ('ann@example.org', 'en', 'reply', '{}', gen_random_uuid(), :ticketId, :id, :messageId, now())
                        RETURNING id
                        """)
                        .bind("ticketId", ticket)
                        .bind("id", reader.id())
                        .bind("messageId", first.postedMessageId())
                        .mapTo(Long.class)
                        .one());
    }
}
