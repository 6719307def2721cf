package docket.mailjudge;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.correspondents.Correspondents;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import docket.maildesk.Senders;
import docket.mailin.Disposition;
import docket.mailin.Incoming;
import docket.mailin.IncomingMail;
import docket.mailin.MailInSettings;
import docket.mailin.Reason;
import docket.mailin.Source;
import docket.mailread.Arrival;
import docket.mailread.Arrivals;
import docket.mailread.RawReader;
import docket.mailread.Waiting;
import docket.platform.DocketSettings;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** What becomes of mail that no person wrote to the desk, and who is let in or left out. */
@Tag("postgres15")
class RobotsTest {

    private final Mailbox mailbox = Letter.mailbox();
    private final Robots robots = new Robots(
            TestServer.part(JudgeSql.class),
            TestServer.part(Correspondents.class),
            TestServer.part(Mailboxes.class),
            TestServer.part(Bounces.class),
            new MailInSettings(DataSize.ofMegabytes(1), 20, 20, true, null),
            TestServer.part(DocketSettings.class));

    @Test
    void a_mail_that_is_disowned_waits_also_where_it_names_a_sender_who_is_let_in() throws IOException {
        String address = Letter.address();
        TestServer.part(Senders.class).allow(TestServer.staff(), address);

        assertThat(robots.judgeStray(arrival(Letter.from(address).checked("fail"))))
                .map(Outcome::reason)
                .hasValue(Reason.DMARC_FAIL);
        assertThat(robots.judgeStray(
                        arrival(Letter.from(address).checked("pass").with("Precedence", "bulk"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Auto-Submitted           | auto-replied               | AUTO_REPLY
            Return-Path              | <>                         | AUTO_REPLY
            Precedence               | bulk                       | BULK
            List-Id                  | <news.example>             | LIST
            List-Unsubscribe         | <https://news.example/off> | BULK
            X-Docket                 | desk.example               | LOOP
            From                     | nobody                     | NO_SENDER
            """)
    void what_no_person_wrote_to_the_desk_waits_and_is_not_answered(String header, String value, Reason reason) {
        IncomingMail mail = Letter.from(Letter.address()).with(header, value).to(mailbox);

        assertThat(mail.disposition()).isEqualTo(Disposition.QUARANTINED);
        assertThat(mail.reason()).isEqualTo(reason);
        assertThat(mail.mayAnswer()).isFalse();
        assertThat(mail.ticketId()).isNull();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            Auto-Submitted           | auto-generated
            X-Auto-Response-Suppress | All
            X-Docket                 | other.example
            """)
    void what_wants_no_automatic_answer_is_a_ticket_all_the_same(String header, String value) {
        IncomingMail mail = Letter.from(Letter.address()).with(header, value).to(mailbox);

        assertThat(mail.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(mail.mayAnswer()).isFalse();
    }

    @Test
    void a_mail_from_a_mailbox_of_ours_is_a_loop() {
        assertThat(Letter.from(mailbox.address()).to(mailbox).reason()).isEqualTo(Reason.LOOP);
    }

    @Test
    void a_hostile_robot_is_silent_after_twenty_tickets() {
        String address = Letter.address();
        List<IncomingMail> mails = IntStream.range(0, 22)
                .mapToObj(number ->
                        Letter.from(address).with("Subject", "Alarm " + number).to(mailbox))
                .toList();

        assertThat(mails.subList(0, 20)).extracting(IncomingMail::disposition).containsOnly(Disposition.TICKET);
        assertThat(mails.subList(20, 22)).extracting(IncomingMail::reason).containsOnly(Reason.FLOOD);
    }

    @Test
    void a_blocked_sender_is_rejected_and_an_allowed_list_is_let_in() {
        String blocked = Letter.address();
        String list = Letter.address();
        rule(blocked, false);
        rule(list, true);

        assertThat(Letter.from(blocked).to(mailbox).disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(Letter.from(list)
                        .with("List-Id", "<news.example>")
                        .to(mailbox)
                        .disposition())
                .isEqualTo(Disposition.TICKET);
    }

    @Test
    void robots_that_answer_each_other_in_a_ticket_are_silent_after_twenty_replies() {
        String address = Letter.address();
        IncomingMail first = Letter.from(address).to(mailbox);
        List<IncomingMail> mails = IntStream.range(0, 21)
                .mapToObj(number -> Letter.from(address)
                        .with("References", "<" + first.messageId() + ">")
                        .to(mailbox))
                .toList();

        assertThat(mails.subList(0, 20)).extracting(IncomingMail::disposition).containsOnly(Disposition.REPLY);
        assertThat(mails.getLast().reason()).isEqualTo(Reason.FLOOD);
        assertThat(mails.getLast().ticketId()).isEqualTo(first.ticketId());
    }

    @Test
    void a_list_at_whose_address_people_write_to_the_desk_only_passes_on_what_they_write() {
        IncomingMail mail = Letter.from(Letter.address())
                .with("List-Post", "<https://groups.example/post>, <mailto:" + mailbox.address() + ">")
                .with("List-Unsubscribe", "<https://groups.example/off>")
                .to(mailbox);

        assertThat(mail.disposition()).isEqualTo(Disposition.TICKET);
        assertThat(mail.mayAnswer()).isFalse();
    }

    private static void rule(String address, boolean allowed) {
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "INSERT INTO mail_sender (pattern, allowed, created_at) VALUES (?, ?, now())",
                        address,
                        allowed));
    }

    private Arrival arrival(Letter letter) throws IOException {
        Incoming incoming = TestServer.part(Incoming.class);
        long id = incoming.receive(
                Source.ofPipe(mailbox.id(), null),
                new ByteArrayInputStream(letter.raw().getBytes(StandardCharsets.UTF_8)));
        Waiting waiting = new Waiting(id, mailbox.id(), null, incoming.get(id).sha256(), 1);
        return TestServer.part(Arrivals.class)
                .of(waiting, TestServer.part(RawReader.class).read(waiting));
    }
}
