package docket.portal;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.events.Actor;
import docket.login.Browser;
import docket.participants.Participants;
import docket.tickets.NewReply;
import docket.tickets.NewTicket;
import docket.tickets.Ticket;
import docket.tickets.Tickets;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** How customers look through their tickets in a browser. */
class RequestsPagesTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Tickets tickets = TestServer.part(Tickets.class);
    private final TestServer.Customer customer = TestServer.customer();
    private final Colleague ann = Colleague.of(customer, "Ann Lee");
    private final Colleague chief = Colleague.of(customer, "Cleo Chief", true);

    @Test
    void who_has_no_tickets_is_told_what_to_do() {
        assertThat(Visits.of(ann).page().body()).contains("No tickets here", "href=\"/portal/tickets/new\"");
    }

    @Test
    void a_person_sees_own_tickets_and_those_it_takes_part_in_alone() {
        open(ann.actor(), "Disk failure");
        long shared = open(chief.actor(), "Fan failure");
        open(chief.actor(), "Power failure");
        TestServer.part(Participants.class).add(ANNA, shared, ann.personId());
        Browser browser = Visits.of(ann);

        for (String path : List.of("/portal/tickets", "/portal/tickets?whose=account")) {
            assertThat(browser.open(path).body())
                    .contains("Disk failure", "Fan failure")
                    .doesNotContain("Power failure", "Our company");
        }
    }

    @Test
    void who_may_see_the_account_switches_between_its_tickets_and_own_ones() {
        open(ann.actor(), "Disk failure");
        open(chief.actor(), "Fan failure");
        Cases.open(TestServer.customer().actor());
        Browser browser = Visits.of(chief);

        assertThat(browser.page().body()).contains("Fan failure").doesNotContain("Disk failure");
        assertThat(browser.open("/portal/tickets?whose=account").body())
                .contains("Fan failure", "Disk failure", "Ann Lee");
    }

    @Test
    void what_is_new_is_marked_and_lists_can_be_narrowed() {
        long closed = open(ann.actor(), "Closed one");
        long answered = open(ann.actor(), "Answered one");
        tickets.close(ann.actor(), closed);
        tickets.reply(ANNA, answered, new NewReply(null, "Try again.", List.of()));
        Browser browser = Visits.of(ann);

        assertThat(browser.page().body()).contains("Answered one", "Unread:").doesNotContain("Closed one");
        assertThat(browser.open("/portal/tickets?show=closed").body())
                .contains("Closed one")
                .doesNotContain("Answered one", "Unread:");
        assertThat(browser.open("/portal/tickets?show=all").body()).contains("Closed one", "Answered one");

        browser.open("/portal/tickets/" + answered);
        assertThat(browser.open("/portal/tickets?show=unread").body()).contains("Everything is read");
    }

    @Test
    void a_ticket_is_found_wherever_it_is() {
        long id = open(ann.actor(), "Disk failure in rack 7");
        open(ann.actor(), "Fan failure");
        tickets.close(ann.actor(), id);
        Browser browser = Visits.of(ann);

        for (String words : List.of(String.valueOf(id), Ticket.hash(id), "rack+disk")) {
            assertThat(browser.open("/portal/tickets?q=" + words).body())
                    .as(words)
                    .contains("Disk failure in rack 7")
                    .doesNotContain("Fan failure");
        }
        assertThat(browser.open("/portal/tickets?q=%3Cb%3Enothing").body())
                .contains("Nothing found", "value=\"&lt;b>nothing\"");
    }

    @Test
    void a_long_list_goes_on_page_by_page() {
        for (int number = 0; number <= RequestsPages.MOST; number++) {
            open(ann.actor(), "Ticket number " + number + ".");
        }
        Browser browser = Visits.of(ann);
        String older = browser.page().body().replaceAll("(?s).*href=\"([^\"]*before=[^\"]*)\".*", "$1");

        assertThat(browser.page().body()).contains("Ticket number 25.").doesNotContain("Ticket number 0.");
        assertThat(browser.open(older.replace("&amp;", "&")).body())
                .contains("Ticket number 0.", "Newest tickets")
                .doesNotContain("Ticket number 1.", "Older tickets");
    }

    @Test
    void what_people_wrote_is_text() {
        open(ann.actor(), "<script>alert(1)</script>");
        Colleague hostile = Colleague.of(customer, "<img src=x onerror=alert(1)>");
        open(hostile.actor(), "\" autofocus onfocus=\"alert(1)");

        assertThat(Visits.of(chief).open("/portal/tickets?whose=account").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>", "<img src=x");
    }

    @Test
    void the_page_speaks_the_readers_language_and_is_kept_by_nobody() {
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute("UPDATE person SET language = 'de' WHERE id = ?", ann.personId()));
        Browser browser = Visits.of(ann);

        assertThat(browser.page().body()).contains("<html lang=\"de\"", "Meine Tickets", "Neues Ticket");
        assertThat(browser.page().headers().firstValue("Cache-Control")).contains("no-store");
    }

    private long open(Actor.Customer actor, String title) {
        return tickets.open(
                actor,
                new NewTicket(title, "It fails.", TestServer.CATEGORY, TestServer.DEPARTMENT, "", "", List.of()));
    }
}
