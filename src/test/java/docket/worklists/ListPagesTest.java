package docket.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.casework.Sent;
import docket.console.AtWork;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import docket.events.Actor;
import docket.login.Browser;
import docket.platform.NameTaken;
import docket.profiles.Profiles;
import docket.tickets.NewReply;
import docket.tickets.NewTicket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of tickets as staff see and narrow them, without scripts. */
class ListPagesTest {

    private static final Pattern ROW = Pattern.compile("id=\"row-(\\d+)\"");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"");

    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Actor.Staff anna = TestServer.staff("supervisor", TestServer.DEPARTMENT);
    private final TestServer.Customer account = TestServer.customer();
    private final Actor.Customer customer = account.actor();
    private final Browser browser = AtWork.of(anna);

    /** The tickets of this test's account in a list, from top to bottom. */
    private List<Long> list(String query) {
        return rows(open(query).body());
    }

    private HttpResponse<String> open(String query) {
        String own = URLEncoder.encode(account.account(), StandardCharsets.UTF_8);
        return browser.open("/console/tickets?account=" + own + "&queue=" + query);
    }

    private static List<Long> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> Long.valueOf(row.group(1)))
                .toList();
    }

    private long open(String title, String content) {
        return tickets.open(
                customer, new NewTicket(title, content, TestServer.CATEGORY, TestServer.DEPARTMENT, "", "", List.of()));
    }

    @Test
    void the_console_begins_with_ones_own_tickets() {
        assertThat(browser.open("/console").uri().toString()).endsWith("/console/tickets?queue=mine");
        assertThat(browser.open("/console/tickets").uri().toString()).endsWith("/console/tickets?queue=mine");
    }

    @Test
    void each_queue_has_what_its_name_says() {
        long untouched = Cases.open(customer);
        long elsewhere = Cases.open(customer, Cases.SALES);
        long mine = Cases.open(customer);
        Cases.change(anna, mine, new Sent().assignee("me"));
        long answered = Cases.open(customer);
        tickets.reply(anna, answered, new NewReply(null, "Wait.", List.of()));
        long asleep = Cases.open(customer);
        Cases.change(anna, asleep, new Sent().snoozedUntil(Instant.now().plus(Duration.ofDays(1))));
        long closed = Cases.open(customer);
        tickets.close(anna, closed);
        long spam = Cases.open(customer);
        TestServer.part(Casework.class).markSpam(anna, TicketAt.any(spam));

        assertThat(list("mine")).containsExactly(mine);
        assertThat(list("unassigned")).containsExactly(answered, elsewhere, untouched);
        assertThat(list("departments")).containsExactly(answered, mine, untouched);
        assertThat(list("waiting")).containsExactly(untouched, elsewhere, mine);
        assertThat(list("snoozed")).containsExactly(asleep);
        assertThat(list("all")).containsExactly(asleep, answered, mine, elsewhere, untouched);
        assertThat(list("closed")).containsExactly(closed);
        assertThat(list("spam")).containsExactly(spam);
    }

    @Test
    void a_note_that_names_a_member_puts_its_ticket_among_the_mentions() {
        long id = Cases.open(customer);
        Browser clara = AtWork.of(Cases.member("Clara Console", TestServer.DEPARTMENT));
        assertThat(clara.open("/console/tickets?queue=mentions").body()).contains("Nobody calls you");

        TestServer.part(Casework.class)
                .note(anna, TicketAt.any(id), new NewNote("Have a look, @Clara Console", List.of()));

        assertThat(rows(clara.open("/console/tickets?queue=mentions").body())).containsExactly(id);
    }

    @Test
    void filters_narrow_a_queue_and_show_as_chips_that_can_be_removed() {
        long plain = Cases.open(customer);
        long sorted = Cases.open(customer);
        Cases.change(anna, sorted, new Sent().assignee("me").tags(List.of("disk", "rack 12")));

        assertThat(list("all&tag=disk&tag=rack+12&assignee=me")).containsExactly(sorted);
        assertThat(browser.page().body())
                .contains("Tag: <b>disk</b>", "Tag: <b>rack 12</b>", "Assignee: <b>me</b>")
                .contains("&amp;assignee=me&amp;tag=rack+12&amp;account=");
        assertThat(list("all&assignee=none")).containsExactly(plain);
        assertThat(list("all&tag=disk&turn=customer")).isEmpty();
        assertThat(browser.page().body()).contains("No ticket fits these filters");
        assertThat(list("all&person=" + customer.personId())).containsExactly(sorted, plain);
    }

    @Test
    void days_are_the_readers() {
        Profiles profiles = TestServer.part(Profiles.class);
        profiles.change(anna, profiles.get(anna).form());
        long id = Cases.open(customer);
        String today = Instant.now().toString().substring(0, 10);

        assertThat(list("all&createdFrom=" + today + "&updatedTo=" + today)).containsExactly(id);
        assertThat(list("all&createdTo=2020-02-29")).isEmpty();
    }

    @Test
    void what_a_queue_fixes_nobody_can_set() {
        long id = Cases.open(customer);

        assertThat(list("unassigned&assignee=me&status=closed")).containsExactly(id);
        assertThat(browser.page().body()).doesNotContain("Assignee: <b>", "Status: <b>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "department=Nowhere",
                "assignee=nobody@desk.example",
                "createdFrom=tomorrow",
                "person=me",
                "turn=mine"
            })
    void a_filter_that_cannot_be_is_told_and_can_be_removed(String filter) {
        String page = open("all&" + filter).body();

        assertThat(page).contains("class=\"list-problem\" role=\"alert\"", "class=\"chip\"");
        assertThat(rows(page)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"queue=nothing", "queue=all&after=here", "queue=all&tag=%00"})
    void an_address_that_is_no_list_is_not_understood(String query) {
        assertThat(browser.open("/console/tickets?" + query).statusCode()).isEqualTo(400);
    }

    @Test
    void order_and_columns_are_in_the_address() {
        long first = Cases.open(customer);
        long second = Cases.open(customer);
        Cases.change(anna, first, new Sent().priority(urgent()));

        assertThat(list("all&sort=createdAt")).containsExactly(first, second);
        assertThat(list("all&sort=priority")).containsExactly(second, first);
        assertThat(open("all&sort=-priority&column=priority&column=category").body())
                .contains("class=\"priority\" aria-sort=\"descending\"", "prio-high", "<th class=\"category\"")
                .doesNotContain("<th class=\"requester\"");
    }

    private static String urgent() {
        try {
            TestServer.part(Priorities.class).add(TestServer.SYSTEM, new PriorityForm("Urgent", 5, false));
        } catch (NameTaken e) {
            // Another test was here before.
        }
        return "Urgent";
    }

    @Test
    void a_list_goes_on_from_page_to_page_to_its_end() {
        for (int number = 0; number < 51; number++) {
            Cases.open(customer);
        }
        String first = open("all").body();
        Matcher older = OLDER.matcher(first);

        assertThat(first).contains("id=\"total\"").containsPattern("51<span class=\"hidden\"");
        assertThat(rows(first)).hasSize(50);
        assertThat(older.find()).isTrue();
        String second = browser.open(older.group(1).replace("&amp;", "&")).body();
        assertThat(rows(second)).hasSize(1).doesNotContainAnyElementsOf(rows(first));
        assertThat(OLDER.matcher(second).find()).isFalse();
    }

    @Test
    void a_row_leads_to_the_ticket_beside_its_list() {
        long id = Cases.open(customer);

        assertThat(open("all&tag=").body()).contains("href=\"/console/tickets/" + id + "?queue=all&amp;account=");
    }

    @Test
    void what_people_wrote_is_text() {
        long id = open("<img src=x onerror=alert(1)>", "Hello");
        Cases.change(anna, id, new Sent().tags(List.of("\"><script>")));

        assertThat(open("all&tag=%22%3E%3Cscript%3E").body())
                .contains("&lt;img src=x onerror=alert(1)&gt;", "\"&gt;&lt;script&gt;")
                .doesNotContain("<img src=x", "\"><script>");
    }

    @Test
    void members_see_the_tickets_of_their_departments_alone() {
        Cases.open(customer, Cases.SALES);
        long own = Cases.open(customer);
        Browser agent = AtWork.of(Cases.agent(TestServer.DEPARTMENT));

        String page = agent.open("/console/tickets?queue=all&person=" + customer.personId())
                .body();

        assertThat(rows(page)).containsExactly(own);
    }

    @Test
    void who_works_in_no_department_has_no_tickets_of_the_own_departments() {
        Cases.open(customer);
        Browser supervisor = AtWork.of(TestServer.staff());

        assertThat(supervisor.open("/console/tickets?queue=departments").body())
                .contains("Your departments have nothing to do");
        assertThat(supervisor.open("/console/counts").statusCode()).isEqualTo(200);
    }

    @Test
    void the_queues_tell_how_much_is_in_them() {
        Browser agent = AtWork.of(Cases.agent());
        assertThat(agent.open("/console/counts?place=mine").body())
                .contains("id=\"queue-mine\"", "aria-current=\"page\"")
                .doesNotContain("class=\"count\"");

        Actor.Staff member = Cases.agent(TestServer.DEPARTMENT);
        Cases.change(anna, Cases.open(customer), new Sent().assignee(String.valueOf(member.personId())));

        List<String> counts = Pattern.compile("class=\"count\">(\\d+)")
                .matcher(AtWork.of(member).open("/console/counts").body())
                .results()
                .map((MatchResult count) -> count.group(1))
                .toList();
        assertThat(counts).first().isEqualTo("1");
    }

    @Test
    void customers_find_no_console_and_strangers_a_door() {
        assertThat(AtWork.of(customer).open("/console/tickets?queue=all").statusCode())
                .isEqualTo(404);
        assertThat(AtWork.of(customer).open("/console/counts").statusCode()).isEqualTo(404);
        assertThat(Browser.fresh().open("/console").uri().getPath()).isEqualTo("/login");
    }
}
