package docket.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.console.AtWork;
import docket.login.Browser;
import docket.tickets.NewTicket;
import docket.tickets.Ticket;
import docket.tickets.Tickets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Finding tickets by what somebody types. */
class FindPagesTest {

    private final TestServer.Customer account = TestServer.customer();
    private final Browser browser = AtWork.of(Cases.agent(TestServer.DEPARTMENT));

    private String find(String text) {
        return browser.open("/console/find?q=" + text).uri().getPath();
    }

    @Test
    void a_number_or_a_reference_leads_to_its_ticket() {
        long id = Cases.open(account.actor());

        assertThat(List.of(find(String.valueOf(id)), find("%23" + id), find("+" + Ticket.hash(id))))
                .containsOnly("/console/tickets/" + id);
    }

    @Test
    void words_lead_to_the_tickets_whose_titles_have_them() {
        long id = TestServer.part(Tickets.class)
                .open(
                        account.actor(),
                        new NewTicket(
                                "Quokkas <b> in the rack",
                                "Many.",
                                TestServer.CATEGORY,
                                TestServer.DEPARTMENT,
                                "",
                                "",
                                List.of()));

        assertThat(find("quokk+rack")).isEqualTo("/console/find");
        assertThat(browser.page().body())
                .contains(
                        "href=\"/console/tickets/" + id + "\"", "Quokkas &lt;b&gt; in the rack", "value=\"quokk rack\"")
                .doesNotContain("type=\"checkbox\" class=\"form-check-input\" name=\"ticket\"");
    }

    @Test
    void what_one_may_not_see_is_not_found() {
        long id = Cases.open(account.actor(), Cases.SALES);

        assertThat(find(String.valueOf(id))).isEqualTo("/console/find");
        assertThat(browser.page().body()).contains("Nothing was found");
    }

    @Test
    void what_no_text_can_be_is_not_understood() {
        assertThat(browser.open("/console/find?q=%00").statusCode()).isEqualTo(400);
        assertThat(browser.open("/console/tickets/new?who=%00").statusCode()).isEqualTo(400);
    }

    @Test
    void nothing_typed_tells_what_can_be_found() {
        browser.open("/console/find");

        assertThat(browser.page().statusCode()).isEqualTo(200);
        assertThat(browser.page().body()).contains("What are you looking for?");
    }
}
