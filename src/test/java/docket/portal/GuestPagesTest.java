package docket.portal;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Casework;
import docket.login.Browser;
import docket.tickets.NewReply;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.v3.Api;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The link with a readHash: one ticket, read-only, and nothing else. */
class GuestPagesTest {

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Browser browser = Browser.fresh();
    private long id;
    private long file;
    private String hash = "";
    private String readHash = "";

    @BeforeEach
    void open() {
        file = api.upload("smart.txt", "197 Current_Pending_Sector".getBytes(StandardCharsets.UTF_8));
        JsonNode ticket = api.open("Disk <b>failure</b>", file);
        id = ticket.get("id").longValue();
        hash = ticket.get("hash").stringValue();
        readHash = ticket.get("readHash").stringValue();
    }

    @Test
    void the_link_leads_to_a_clean_address_that_shows_the_ticket() {
        HttpResponse<String> page = browser.open("/t/" + readHash);

        assertThat(page.uri().getPath()).isEqualTo("/t/" + hash);
        assertThat(page.body())
                .contains("Disk &lt;b&gt;failure&lt;/b&gt;", "It does not start any more.", "smart.txt", "noindex")
                .doesNotContain(readHash);
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(browser.open("/t/" + hash + "/attachments/" + file).body()).isEqualTo("197 Current_Pending_Sector");
    }

    @Test
    void its_page_marks_the_ticket_as_read() {
        Tickets tickets = TestServer.part(Tickets.class);
        tickets.close(customer.actor(), id);
        tickets.reply(TestServer.staff(), id, new NewReply(null, "Done.", List.of()));
        assertThat(api.get("/v3/tickets/openOrUnread").json()).hasSize(1);

        assertThat(browser.open("/t/" + readHash).body()).contains("Done.");

        assertThat(api.get("/v3/tickets/openOrUnread").json()).isEmpty();
    }

    @Test
    void without_the_secret_the_clean_address_shows_nothing() {
        assertThat(browser.open("/t/" + hash).statusCode()).isEqualTo(404);
        assertThat(browser.open("/t/" + "0".repeat(40)).statusCode()).isEqualTo(404);

        browser.open("/t/" + readHash);
        JsonNode other = api.open("Another");
        browser.setCookie("__Host-docket-ticket-" + other.get("hash").stringValue(), readHash);
        assertThat(browser.open("/t/" + other.get("hash").stringValue()).statusCode())
                .as("a ticket's secret opens no other ticket")
                .isEqualTo(404);
    }

    @Test
    void files_of_other_tickets_and_spam_are_not_there_for_guests() {
        browser.open("/t/" + readHash);
        JsonNode other = api.open("Other", api.upload("other.txt", new byte[] {1}));
        assertThat(browser.open("/t/" + hash + "/attachments/"
                                + other.get("replies")
                                        .get(0)
                                        .get("attachments")
                                        .get(0)
                                        .get("id"))
                        .statusCode())
                .isEqualTo(404);

        TestServer.part(Casework.class).markSpam(TestServer.staff(), TicketAt.any(id));
        assertThat(browser.open("/t/" + hash).statusCode()).isEqualTo(404);
        assertThat(browser.open("/t/" + hash + "/attachments/" + file).statusCode())
                .isEqualTo(404);
    }
}
