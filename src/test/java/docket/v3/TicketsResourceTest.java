package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The operations on tickets, as a customer's program calls them. */
@Tag("postgres15")
class TicketsResourceTest {

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());

    @Test
    void a_new_ticket_is_answered_with_its_opening_message() {
        JsonNode ticket = api.open("Disk failure");

        assertThat(ticket.get("hash").stringValue()).matches("[A-Z0-9]{4,}");
        assertThat(ticket.get("readHash").stringValue()).matches("[0-9a-f]{40}");
        assertThat(ticket.get("status").stringValue()).isEqualTo("open");
        assertThat(ticket.get("numUserReplies").intValue()).isEqualTo(1);
        assertThat(ticket.get("clientLastReadAt").longValue()).isZero();
        assertThat(ticket.get("replies")).hasSize(1);
        assertThat(ticket.get("replies").get(0).get("fullUserName").stringValue())
                .isEqualTo(customer.account());
    }

    @Test
    void a_get_marks_the_ticket_as_read_and_a_head_does_not() {
        JsonNode ticket = api.open("Disk failure");
        String path = "/v3/tickets/" + ticket.get("id");

        api.send("HEAD", path, BodyPublishers.noBody());
        assertThat(api.get("/v3/tickets").json().get(0).get("clientLastReadAt").longValue())
                .isZero();

        assertThat(api.get(path).json().get("clientLastReadAt").longValue()).isPositive();
    }

    @Test
    void a_reply_of_staff_to_a_closed_ticket_leaves_it_closed_and_unread_until_it_is_shown() {
        JsonNode ticket = api.open("Disk failure");
        String path = "/v3/tickets/" + ticket.get("id");
        api.put(path + "/close");
        assertThat(api.get("/v3/tickets/openOrUnread").json()).isEmpty();

        TestServer.part(Tickets.class)
                .reply(TestServer.staff(), ticket.get("id").longValue(), new NewReply(null, "Done.", List.of()));

        assertThat(api.get("/v3/tickets/openOrUnread").json()).hasSize(1);
        JsonNode shown = api.get(path).json();
        assertThat(shown.get("status").stringValue()).isEqualTo("closed");
        assertThat(shown.get("replies").get(1).get("title").stringValue()).isEqualTo("Re: Disk failure");
        assertThat(shown.get("replies").get(1).get("replyByI3d").intValue()).isEqualTo(1);
        assertThat(api.get("/v3/tickets/openOrUnread").json()).isEmpty();
    }
}
