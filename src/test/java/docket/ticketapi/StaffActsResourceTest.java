package docket.ticketapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Locks and the mark of spam by the staff's API. */
class StaffActsResourceTest {

    private final Api customers = Api.with(TestServer.customer().token());
    private final Api api = Api.with(TestServer.token(Cases.agent(TestServer.DEPARTMENT), Scope.STAFF_WRITE));
    private String path = "";

    @BeforeEach
    void open() {
        path = "/staff/v1/tickets/" + customers.open("Disk failure").get("id");
    }

    @Test
    void a_lock_is_put_on_for_a_reason_and_taken_off_again() {
        assertThat(api.putJson(path + "/lock", "{\"reason\": \"Abuse\"}").status())
                .isEqualTo(204);
        JsonNode locked = api.get(path).json();
        assertThat(api.delete(path + "/lock").status()).isEqualTo(204);
        JsonNode unlocked = api.get(path).json();

        assertThat(locked.get("locked").booleanValue()).isTrue();
        assertThat(locked.get("lockReason").stringValue()).isEqualTo("Abuse");
        assertThat(locked.get("status").stringValue()).isEqualTo("closed");
        assertThat(unlocked.get("locked").booleanValue()).isFalse();
        assertThat(unlocked.has("lockReason")).isFalse();
    }

    @Test
    void a_lock_without_a_reason_is_refused() {
        assertThat(api.putJson(path + "/lock", "{}").errors()).containsOnlyKeys("reason");
        assertThat(api.putJson(path + "/lock", "{\"why\": \"Abuse\"}").status()).isEqualTo(400);
        assertThat(api.put(path + "/lock").status()).isEqualTo(400);
    }

    @Test
    void a_locked_ticket_is_not_opened_by_a_change() {
        api.putJson(path + "/lock", "{\"reason\": \"Abuse\"}");

        Answer refused = api.patch(path, "{\"status\": \"open\"}", "If-Match", "*");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").stringValue()).isEqualTo("ticket-locked");
    }

    @Test
    void spam_is_marked_and_unmarked() {
        api.put(path + "/spam");
        assertThat(api.get(path).json().has("spamAt")).isTrue();

        assertThat(api.delete(path + "/spam").status()).isEqualTo(204);
        assertThat(api.get(path).json().has("spamAt")).isFalse();
    }

    @Test
    void every_act_is_refused_where_its_condition_does_not_hold() {
        String[] stale = {"If-Match", "\"v7\""};

        for (Answer answer : List.of(
                api.put(path + "/spam", stale), api.delete(path + "/spam", stale), api.delete(path + "/lock", stale))) {
            assertThat(answer.status()).isEqualTo(412);
        }
        assertThat(api.put(path + "/spam", "If-Match", "\"v1\"").status()).isEqualTo(204);
    }
}
