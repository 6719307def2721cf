package docket.worklists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import docket.TestServer;
import docket.casework.Cases;
import docket.console.AtWork;
import docket.events.Actor;
import docket.login.Browser;
import docket.platform.NameTaken;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import docket.staff.RoleForm;
import docket.staff.Roles;
import docket.tickets.Ticket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What staff do to many tickets at once, by the form of a list and without scripts. */
class BulkPagesTest {

    private static final String START = "/console/bulk";

    private final Actor.Staff anna = TestServer.staff();
    private final TestServer.Customer account = TestServer.customer();
    private final String list = "queue=all&account=" + URLEncoder.encode(account.account(), StandardCharsets.UTF_8);
    private final Browser browser = AtWork.of(anna);
    private final String first = String.valueOf(Cases.open(account.actor()));
    private final String second = String.valueOf(Cases.open(account.actor()));

    @BeforeEach
    void look() {
        browser.open("/console/tickets?" + list);
    }

    private static StaffTicket ticket(Actor.Staff actor, String id) {
        return TestServer.part(Queues.class).get(actor, Long.parseLong(id));
    }

    /** Waits on the page of an act until it says so. */
    private void says(String words) {
        String path = browser.page().uri().getPath();
        await().untilAsserted(() -> assertThat(browser.open(path).body()).contains(words));
    }

    @Test
    void the_selected_tickets_are_closed_and_opened_again_by_undo() {
        browser.submit(START, "list", list, "ticket", first, "ticket", second, "act", "close");
        says("Done: 2 of 2 tickets");
        assertThat(browser.page().body()).contains("Status: Closed");
        assertThat(ticket(anna, first).status()).isEqualTo(Ticket.Status.CLOSED);

        browser.submit(browser.page().uri().getPath() + "/undo");
        says("Undone: 2 of 2 tickets");
        assertThat(ticket(anna, first).status()).isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void all_that_match_are_changed_as_the_fields_say() {
        browser.submit(
                START,
                "list",
                list,
                "all",
                "true",
                "assignee",
                "me",
                "addTags",
                "disk, <b>rack",
                "snooze",
                "tomorrow",
                "priority",
                "",
                "category",
                TestServer.CATEGORY);
        says("Done: 2 of 2 tickets");

        assertThat(browser.page().body())
                .contains("Assignee: me", "Add tags: disk, &lt;b&gt;rack", "Category: Technical");
        StaffTicket changed = ticket(anna, second);
        assertThat(changed.assigneeId()).isEqualTo(anna.personId());
        assertThat(changed.tags()).containsExactly("<b>rack", "disk");
        assertThat(changed.snoozedUntil()).isNotNull();
    }

    @Test
    void spam_goes_and_comes_back() {
        browser.submit(START, "list", list, "ticket", first, "act", "spam");
        says("Done: 1 of 1 tickets");
        browser.open("/console/tickets?queue=spam");
        browser.submit(START, "list", "queue=spam", "ticket", first, "act", "noSpam");
        says("Done: 1 of 1 tickets");

        assertThat(ticket(anna, first).spamAt()).isNull();
    }

    @Test
    void what_is_wrong_is_told_and_what_was_typed_is_kept() {
        HttpResponse<String> nothing = browser.submit(START, "list", list, "addTags", "disk");
        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("The selection must be 1 to 1000 tickets", "value=\"disk\"");

        HttpResponse<String> unsaid = browser.submit(START, "list", list, "ticket", first);
        assertThat(unsaid.statusCode()).isEqualTo(422);
        assertThat(unsaid.body()).contains("A change is missing", "name=\"ticket\" value=\"" + first + "\"");

        assertThat(browser.submit(START, "list", list, "ticket", first, "snooze", "never")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void all_of_a_list_that_has_nothing_is_nothing() {
        HttpResponse<String> refused =
                browser.submit(START, "list", "queue=departments", "all", "true", "act", "close");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The selection must be");
        assertThat(ticket(anna, first).status()).isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void the_acts_of_others_are_not_found() {
        browser.submit(START, "list", list, "ticket", first, "act", "close");
        String path = browser.page().uri().getPath();
        says("Done: 1 of 1 tickets");

        assertThat(browser.open(START).body()).contains(path);
        Browser other = AtWork.of(TestServer.staff());
        assertThat(other.open(path).statusCode()).isEqualTo(404);
        assertThat(other.open(START).body()).contains("You have not changed many tickets at once");
    }

    @Test
    void who_may_not_answer_has_nothing_to_select_with() {
        try {
            TestServer.part(Roles.class).add(TestServer.SYSTEM, new RoleForm("Onlooker", List.of("tickets.all")));
        } catch (NameTaken e) {
            // Another test was here before.
        }
        Browser onlooker = AtWork.of(TestServer.staff("Onlooker"));

        assertThat(onlooker.open("/console/tickets?" + list).body())
                .contains("row-" + first)
                .doesNotContain("id=\"bulk\"", "name=\"ticket\"");
        assertThat(onlooker.submit(START, "list", list, "ticket", first, "act", "close")
                        .statusCode())
                .isEqualTo(403);
        assertThat(onlooker.open("/console/tickets/new").statusCode()).isEqualTo(403);
    }
}
