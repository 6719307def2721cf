package docket.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestClock;
import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Sent;
import docket.correspondents.Correspondents;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Event;
import docket.events.Origin;
import docket.outbox.Outbox;
import docket.outbox.OutgoingMail;
import docket.outbox.Template;
import docket.platform.Failure;
import docket.profiles.ProfileForm;
import docket.profiles.Profiles;
import docket.smtp.Letter;
import docket.smtp.MailServer;
import docket.staff.Actors;
import docket.staff.StaffForm;
import docket.staff.StaffMembers;
import docket.tickets.NewReply;
import docket.tickets.Ticket;
import docket.tickets.Tickets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Members of staff are told of what happens to tickets, as each wants it. */
class NoticesTest {

    private final Actor.Staff boss = TestServer.staff();
    private final Actor.Customer customer = TestServer.customer().actor();
    private final Reader rita = Reader.arrives();
    private MailQueue queue;
    private long ticket;

    /** A member was mentioned. */
    record Mentioned(long objectId, long personId) implements Event {
        @Override
        public String type() {
            return "ticket.mentioned";
        }
    }

    @BeforeEach
    void a_ticket_of_ritas_department() {
        work("agent", TestServer.DEPARTMENT);
        ticket = Cases.open(customer);
        queue = MailQueue.empty();
    }

    @Test
    void whom_a_ticket_is_given_to_hears_of_it_at_once() {
        Cases.change(boss, ticket, new Sent().assignee(rita.email().value()));
        queue.follow();

        assertThat(queue.only().address()).isEqualTo(rita.email().value());
        assertThat(letter().subject()).isEqualTo("[#%s] Given to you: Disk failure".formatted(Ticket.hash(ticket)));
        assertThat(letter().text())
                .startsWith("Given to you: #%s, Disk failure\nhttps://desk.example/console/tickets/%d"
                        .formatted(Ticket.hash(ticket), ticket));
    }

    @Test
    void the_customers_answer_is_told_to_whose_ticket_it_is_without_its_words() {
        give();
        TestServer.part(Tickets.class).reply(customer, ticket, new NewReply("Re", "My password is x", List.of()));
        queue.follow();

        assertThat(letter().subject()).isEqualTo("[#%s] New reply: Disk failure".formatted(Ticket.hash(ticket)));
        assertThat(letter().text()).startsWith("New reply: #").doesNotContain("password");
    }

    @Test
    void a_notice_is_answered_by_mail_where_the_mailbox_takes_that() {
        String department = "Answers " + ticket;
        TestServer.part(Departments.class).add(TestServer.SYSTEM, new DepartmentForm(department, null, false));
        work("agent", department);
        ticket = Cases.open(customer, department);
        give();
        assertThat(letter().headers()).doesNotContainKey("Reply-To");

        queue.update("""
                INSERT INTO mailbox (name, address, key, sender_name, department_id, category_id, language,
                    sub_addresses, acknowledges, staff_answers, created_at)
                SELECT name, id || '@answers.example', id || '@answers.example', 'Desk', id, (SELECT min(id) FROM category),
                    'en', true, true, true, now()
                FROM department
                WHERE name = '%s'
                """.formatted(department));
        Correspondents correspondents = TestServer.part(Correspondents.class);
        assertThat(letter().headers().get("Reply-To"))
                .satisfies(address -> assertThat(
                                correspondents.tokenOfAddress(address).flatMap(correspondents::find))
                        .hasValueSatisfying(
                                member -> assertThat(member.personId()).isEqualTo(rita.personId())));
    }

    @Test
    void a_mention_is_told() {
        MailQueue.happen(new Mentioned(ticket, rita.personId()));
        queue.follow();

        assertThat(letter().text()).contains("You are mentioned");
        rita.reading("de");
        queue.update("UPDATE outgoing_mail SET language = 'de'");
        assertThat(letter().subject())
                .isEqualTo("[#%s] Sie wurden erw\u00e4hnt: Disk failure".formatted(Ticket.hash(ticket)));
    }

    @Test
    void a_notice_goes_to_the_address_that_its_member_has_when_it_goes_out() {
        MailQueue.happen(new Mentioned(ticket, rita.personId()));
        queue.follow();
        String later = "moved." + rita.email().value();
        rita.alsoReads(later, true);
        queue.update("DELETE FROM person_email WHERE id = " + rita.emailId());
        try (MailServer server = MailServer.inClear()) {
            queue.send(server);

            assertThat(MailServer.header(server.only(), "To")).isEqualTo(later);
            assertThat(server.greenMail().getUserManager().getUser(later))
                    .as("the envelope")
                    .isNotNull();
        }
    }

    @Test
    void nobody_is_told_of_what_they_did_themselves() {
        Cases.change(actor(), ticket, new Sent().assignee("me"));
        queue.follow();

        assertThat(queue.rows()).isEmpty();
    }

    @Test
    void whoever_wants_none_gets_none() {
        wish("none");
        give();

        assertThat(queue.rows()).isEmpty();
        assertThat(MailQueue.count("SELECT count(*) FROM notice WHERE person_id = ?", rita.personId()))
                .isZero();
    }

    @Test
    void whoever_wants_a_digest_gets_one_mail_of_all_when_it_is_due() {
        wish("digest");
        give();
        MailQueue.happen(new Mentioned(ticket, rita.personId()));
        queue.follow();
        assertThat(queue.rows()).isEmpty();

        queue.update("UPDATE notice SET created_at = created_at - INTERVAL '26 hours'");
        TestServer.part(Notices.class).sendDigests();
        TestServer.part(Notices.class).sendDigests();

        assertThat(queue.rows()).extracting(MailQueue.Row::template).containsExactly("digest");
        assertThat(letter().text()).contains("Given to you", "You are mentioned");
    }

    @Test
    void a_digest_is_of_what_waits_since_before_the_last_eight_oclock_of_its_reader() {
        wish("digest", "Europe/Berlin");
        TestClock clock = new TestClock(Instant.parse("2026-03-27T06:59:00Z"));
        noticed("2026-03-27T06:30:00Z");
        assertThat(digestsAt(clock)).as("07:59").isZero();
        clock.pass(Duration.ofMinutes(2));
        assertThat(digestsAt(clock)).as("08:01").isEqualTo(1);

        noticed("2026-03-27T07:05:00Z");
        clock.pass(Duration.ofMinutes(40));
        assertThat(digestsAt(clock)).as("08:41, for what came at 08:05").isEqualTo(1);
        clock.pass(Duration.ofHours(23));
        assertThat(digestsAt(clock)).as("07:41").isEqualTo(1);
        clock.pass(Duration.ofHours(5));
        assertThat(digestsAt(clock)).as("12:41, the runs of the morning failed").isEqualTo(2);
    }

    @Test
    void a_digest_comes_at_eight_by_the_clock_of_the_wall_when_that_is_moved() {
        wish("digest", "Europe/Berlin");
        for (String[] night : new String[][] {
            {"2026-03-28T12:00:00Z", "2026-03-29T05:59:00Z"}, {"2026-10-24T12:00:00Z", "2026-10-25T06:59:00Z"}
        }) {
            TestClock clock = new TestClock(Instant.parse(night[1]));
            queue.update("DELETE FROM outgoing_mail");
            noticed(night[0]);
            assertThat(digestsAt(clock)).as("07:59").isZero();
            clock.pass(Duration.ofMinutes(2));
            assertThat(digestsAt(clock)).as("08:01").isEqualTo(1);
        }
    }

    private void noticed(String at) {
        MailQueue.happen(new Mentioned(ticket, rita.personId()));
        queue.follow();
        queue.update("UPDATE notice SET created_at = '%s' WHERE mail_id IS NULL AND person_id = %d"
                .formatted(at, rita.personId()));
    }

    /** How many digests there are for Rita after a run then. */
    private long digestsAt(TestClock clock) {
        Notices notices = new Notices(
                TestServer.part(Jdbi.class), TestServer.part(Outbox.class), TestServer.part(JsonMapper.class), clock);
        TestServer.part(TransactionTemplate.class).executeWithoutResult(status -> notices.sendDigests());
        return MailQueue.count(
                "SELECT count(*) FROM outgoing_mail WHERE template = 'digest' AND address = ?",
                rita.email().value());
    }

    @Test
    void whoever_does_not_see_the_ticket_any_more_gets_no_mail_of_it() {
        give();
        work("agent", Cases.SALES);

        assertThatThrownBy(this::letter).isInstanceOf(Failure.NotFound.class);
    }

    private void give() {
        Cases.change(boss, ticket, new Sent().assignee(rita.email().value()));
        queue.follow();
        queue.update("UPDATE outgoing_mail SET sent_at = now()");
    }

    private void wish(String notices) {
        wish(notices, "UTC");
    }

    private void wish(String notices, String timeZone) {
        TestServer.part(Profiles.class)
                .change(actor(), new ProfileForm("Rita Reader", "en", timeZone, "auto", "", notices));
    }

    private void work(String role, String department) {
        TestServer.part(StaffMembers.class)
                .change(
                        TestServer.SYSTEM,
                        rita.personId(),
                        now -> new StaffForm("Rita Reader", role, List.of(department), "en", "UTC"));
    }

    private Actor.Staff actor() {
        return (Actor.Staff) TestServer.part(Actors.class)
                .find(rita.personId(), new Origin(Channel.CONSOLE, null, null, null))
                .orElseThrow();
    }

    private Letter letter() {
        long id = TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT max(id) FROM outgoing_mail")
                        .mapTo(Long.class)
                        .one());
        MailQueue.Row row = queue.rows().getLast();
        return TestServer.part(Letters.class)
                .write(
                        new OutgoingMail(
                                id,
                                row.address(),
                                row.language(),
                                Template.valueOf(row.template().toUpperCase(Locale.ROOT)),
                                row.parameters(),
                                row.messageId(),
                                null,
                                1),
                        true);
    }
}
