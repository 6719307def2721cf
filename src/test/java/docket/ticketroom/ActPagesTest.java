package docket.ticketroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.casework.Sent;
import docket.console.AtWork;
import docket.events.Actor;
import docket.login.Browser;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with a ticket on its page, by plain forms. */
class ActPagesTest {

    private final Actor.Staff anna = TestServer.staff();
    private final Browser browser = AtWork.of(anna);
    private final TestServer.Customer customer = TestServer.customer();
    private final long id = Cases.open(customer.actor());
    private final String page = "/console/tickets/" + id;

    @BeforeEach
    void look() {
        browser.open(page);
    }

    private StaffTicket ticket() {
        return TestServer.part(Queues.class).get(anna, id);
    }

    /** Sends a form of the page as it is open, in which the version is. */
    private HttpResponse<String> act(String act, String... fields) {
        String[] all = new String[fields.length + 2];
        System.arraycopy(fields, 0, all, 0, fields.length);
        all[fields.length] = "version";
        all[fields.length + 1] = browser.hidden("version");
        return browser.submit(page + act, all);
    }

    @Test
    void a_ticket_is_sorted_by_one_form() {
        HttpResponse<String> after = act(
                "/change",
                "assignee",
                String.valueOf(anna.personId()),
                "priority",
                ticket().priority(),
                "category",
                TestServer.CATEGORY,
                "department",
                Cases.SALES,
                "tags",
                "Disk, rack 12,, ");

        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(ticket())
                .extracting(StaffTicket::assigneeId, StaffTicket::department, StaffTicket::tags)
                .containsExactly(anna.personId(), Cases.SALES, List.of("disk", "rack 12"));
        act("/change", "assignee", "");
        assertThat(ticket().assigneeId()).isNull();
    }

    @Test
    void a_ticket_is_closed_and_opened_again_and_leads_back_to_its_list() {
        HttpResponse<String> after = act("/change", "status", "closed", "trail", "queue=all&status=open");

        assertThat(ticket().status()).isEqualTo(Ticket.Status.CLOSED);
        assertThat(after.uri().toString()).endsWith(page + "?queue=all&status=open");
        act("/change", "status", "open", "trail", "\r\nSet-Cookie: a=b");
        assertThat(ticket().status()).isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void a_ticket_is_put_aside_and_woken() {
        act("/change", "snoozedUntil", "tomorrow");
        assertThat(ticket().snoozedUntil()).isAfter(Instant.now());
        act("/change", "snoozedUntil", "");
        assertThat(ticket().snoozedUntil()).isNull();

        HttpResponse<String> refused = act("/change", "snoozedUntil", "whenever");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("must be a date and a time", "value=\"whenever\"");
    }

    @Test
    void a_ticket_is_closed_for_good_and_let_go_again() {
        assertThat(act("/lock", "reason", "").statusCode()).isEqualTo(422);
        assertThat(act("/lock", "reason", "Abuse").body()).contains("Closed for good: Abuse");
        assertThat(act("/change", "status", "open").statusCode()).isEqualTo(409);
        act("/unlock");
        assertThat(ticket().locked()).isFalse();
    }

    @Test
    void spam_is_marked_and_unmarked() {
        act("/spam");
        assertThat(ticket().spamAt()).isNotNull();
        act("/no-spam");
        assertThat(ticket().spamAt()).isNull();
    }

    @Test
    void a_ticket_is_given_to_another_account() {
        String other = TestServer.customer().account();
        HttpResponse<String> unknown = act("/change", "account", "Nobody Ltd");
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.body()).contains("is unknown", "value=\"Nobody Ltd\"");

        act("/change", "account", other);

        assertThat(ticket().account()).isEqualTo(other);
    }

    @Test
    void what_was_typed_comes_back_where_somebody_was_faster() {
        Cases.change(anna, id, new Sent().tags(List.of("first")));

        HttpResponse<String> stale = act("/change", "tags", "second");

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("Somebody changed the ticket meanwhile", "value=\"second\"");
        assertThat(ticket().tags()).containsExactly("first");
        act("/change", "tags", "second");
        assertThat(ticket().tags()).containsExactly("second");
    }

    @Test
    void who_was_called_says_when_that_is_done() {
        Actor.Staff zoe = Cases.member("Zoe Called", TestServer.DEPARTMENT);
        TestServer.part(Casework.class).note(anna, TicketAt.any(id), new NewNote("@Zoe Called, look.", List.of()));
        Browser hers = AtWork.of(zoe);
        assertThat(hers.open(page).body()).contains("A note calls you to this ticket");

        assertThat(hers.submit(page + "/come").body()).doesNotContain("A note calls you to this ticket");
    }

    @Test
    void somebody_of_the_account_takes_part_until_that_is_ended() {
        Colleague ben = Colleague.of(customer, "Ben Ode");

        assertThat(act("/participants", "address", ben.address()).body()).contains(ben.address());
        assertThat(act("/participants/" + ben.personId() + "/remove").body()).doesNotContain(ben.address());
    }

    @Test
    void only_somebody_of_the_account_can_take_part() {
        HttpResponse<String> refused = act("/participants", "address", "stranger@example.com");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("stranger@example.com", "somebody of the ticket's account");
    }

    @Test
    void who_may_not_is_refused_and_who_does_not_see_it_finds_nothing() {
        Browser reader = AtWork.of(Cases.reader(TestServer.DEPARTMENT));
        Browser stranger = AtWork.of(Cases.agent(Cases.SALES));
        for (String act : List.of("/change", "/lock", "/unlock", "/spam", "/no-spam", "/participants")) {
            reader.open(page);
            assertThat(reader.submit(page + act, "version", "1", "reason", "a").statusCode())
                    .as(act)
                    .isEqualTo(403);
            stranger.open("/console/tickets?queue=all");
            assertThat(stranger.submit(page + act, "version", "1", "reason", "a")
                            .statusCode())
                    .as(act)
                    .isEqualTo(404);
        }
    }

    @Test
    void who_gives_a_ticket_away_is_led_to_the_list() {
        Actor.Staff agent = Cases.agent(TestServer.DEPARTMENT);
        Browser mine = AtWork.of(agent);
        mine.open(page);

        HttpResponse<String> after = mine.submit(
                page + "/change", "department", Cases.SALES, "version", mine.hidden("version"), "trail", "queue=all");

        assertThat(after.uri().toString()).endsWith("/console/tickets?queue=all");
    }
}
