package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whole stories of a customer and the staff, by HTTP alone. */
class StoryTest {

    private static final String REPLY = "{\"title\": \"More\", \"content\": \"It still fails.\"}";

    private final Api customer = Api.with(TestServer.customer().token());
    private final Api anna = agent();
    private final Api bob = agent();
    private final String id = customer.open("Disk failure").get("id").toString();
    private final String customers = "/v3/tickets/" + id;
    private final String staffs = "/staff/v1/tickets/" + id;

    @Test
    void a_ticket_from_its_opening_to_its_end() {
        anna.post(staffs + "/notes", "{\"content\": \"The third one this month.\"}");
        customer.put(customers + "/close");
        assertThat(openOrUnread()).as("a note is not unread").isEmpty();

        anna.post(staffs + "/replies", "{\"content\": \"It is replaced.\"}");
        assertThat(openOrUnread()).containsExactly(id);

        JsonNode read = customer.get(customers).json();
        assertThat(read.get("replies")
                        .valueStream()
                        .map(reply -> reply.get("content").stringValue()))
                .containsExactly("It does not start any more.", "It is replaced.");
        assertThat(openOrUnread()).isEmpty();

        anna.putJson(staffs + "/lock", "{\"reason\": \"He shouts at us.\"}");
        Answer refused = customer.post(customers + "/reply", REPLY);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.errorCode()).isEqualTo(15001);
        assertThat(refused.text()).doesNotContain("shouts");

        anna.delete(staffs + "/lock");
        assertThat(customer.post(customers + "/reply", REPLY).status()).isEqualTo(200);
        assertThat(openOrUnread()).containsExactly(id);

        anna.put(staffs + "/spam");
        assertThat(customer.get(customers).status()).isEqualTo(404);
        assertThat(openOrUnread()).isEmpty();
        assertThat(anna.get("/staff/v1/tickets?spam=true&limit=200").text()).contains("\"id\":" + id + ",");

        anna.delete(staffs + "/spam");
        assertThat(customer.get(customers).status()).isEqualTo(200);
    }

    @Test
    void two_agents_never_overwrite_each_other_silently() {
        String seenByAnna = anna.get(staffs).header("ETag");
        String seenByBob = bob.get(staffs).header("ETag");

        Answer annas = anna.patch(staffs, "{\"assignee\": \"me\"}", "If-Match", seenByAnna);
        Answer bobs = bob.patch(staffs, "{\"assignee\": \"me\"}", "If-Match", seenByBob);

        assertThat(annas.status()).isEqualTo(200);
        assertThat(bobs.status()).isEqualTo(412);
        assertThat(bob.get(staffs).json().get("assignee"))
                .isEqualTo(annas.json().get("assignee"));
    }

    @Test
    void a_ticket_is_not_closed_over_a_reply_that_its_agent_has_not_seen() {
        Answer answered = anna.post(
                staffs + "/replies",
                "{\"content\": \"It is replaced.\"}",
                "If-Match",
                anna.get(staffs).header("ETag"));
        customer.post(customers + "/reply", REPLY);

        Answer closed = anna.patch(staffs, "{\"status\": \"closed\"}", "If-Match", answered.header("ETag"));

        assertThat(closed.status()).isEqualTo(412);
        assertThat(customer.get(customers).json().get("status").stringValue()).isEqualTo("open");
    }

    private Set<String> openOrUnread() {
        Set<String> ids = new HashSet<>();
        customer.get("/v3/tickets/openOrUnread")
                .json()
                .forEach(ticket -> ids.add(ticket.get("id").toString()));
        return ids;
    }

    private static Api agent() {
        return Api.with(TestServer.token(TestServer.staff("agent", TestServer.DEPARTMENT), Scope.STAFF_WRITE));
    }
}
