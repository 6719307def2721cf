package docket.ticketapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.events.Actor;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** One ticket by the staff's API: opened, read, changed. */
class StaffTicketsResourceTest {

    private static final String TICKETS = "/staff/v1/tickets";

    private final TestServer.Customer customer = TestServer.customer();
    private final Api customers = Api.with(customer.token());
    private final Actor.Staff agent = Cases.agent(TestServer.DEPARTMENT);
    private final Api api = Api.with(TestServer.token(agent, Scope.STAFF_WRITE));
    private final Api supervisor = Api.with(TestServer.token(TestServer.staff(), Scope.STAFF_WRITE));
    private String path = "";

    @BeforeEach
    void open() {
        path = TICKETS + "/" + customers.open("Disk failure").get("id");
    }

    @Test
    void a_ticket_is_shown_whole_and_stays_unread_for_its_customer() {
        api.post(path + "/replies", "{\"content\": \"Which disk?\"}");
        api.post(path + "/notes", "{\"content\": \"He is a VIP.\"}");

        JsonNode ticket = api.get(path).json();

        assertThat(ticket.get("title").stringValue()).isEqualTo("Disk failure");
        assertThat(ticket.get("status").stringValue()).isEqualTo("open");
        assertThat(ticket.get("turn").stringValue()).isEqualTo("customer");
        assertThat(ticket.get("account").get("name").stringValue()).isEqualTo(customer.account());
        assertThat(ticket.get("person").get("kind").stringValue()).isEqualTo("api");
        assertThat(ticket.get("department").get("name").stringValue()).isEqualTo(TestServer.DEPARTMENT);
        assertThat(ticket.get("category").get("name").stringValue()).isEqualTo(TestServer.CATEGORY);
        assertThat(ticket.has("assignee")).isFalse();
        assertThat(ticket.get("clientUnread").booleanValue()).isTrue();
        assertThat(ticket.get("clientMessages").intValue()).isEqualTo(1);
        assertThat(ticket.get("version").intValue()).isEqualTo(3);
        assertThat(ticket.get("messages")
                        .valueStream()
                        .map(message -> message.get("internal").booleanValue()))
                .containsExactly(false, false, true);
        assertThat(ticket.get("messages").get(1).get("author").get("id").longValue())
                .isEqualTo(agent.personId());
        assertThat(customers.get("/v3/tickets/openOrUnread").json()).hasSize(1);
    }

    @Test
    void who_has_a_ticket_already_is_told_so_until_anything_of_it_changes() {
        String tag = api.get(path).header("ETag");

        assertThat(tag).startsWith("\"v1-");
        assertThat(api.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        customers.get(path.replace("/staff/v1", "/v3"));
        assertThat(api.get(path, "If-None-Match", tag).status())
                .as("the customer has read it")
                .isEqualTo(200);
        assertThat(api.patch(path, "{\"tags\": [\"disk\"]}", "If-Match", tag).status())
                .as("but nobody has changed it")
                .isEqualTo(200);
    }

    @Test
    void a_ticket_is_opened_once_for_a_customer_who_finds_it_unread() {
        String form = "{\"account\": \"" + customer.account() + "\", \"title\": \"Planned work\","
                + " \"content\": \"Tonight at 11.\", \"category\": \"Technical\", \"assignee\": \"me\", \"tags\": [\"Night\"]}";
        String key = UUID.randomUUID().toString();

        Answer opened = api.post(TICKETS, form, "Idempotency-Key", key);
        Answer again = api.post(TICKETS, form, "Idempotency-Key", key);

        assertThat(opened.status()).isEqualTo(201);
        assertThat(opened.header("Location"))
                .isEqualTo(TICKETS + "/" + opened.json().get("id"));
        assertThat(opened.header("ETag")).isEqualTo("\"v1\"");
        assertThat(opened.json().get("assignee").get("id").longValue()).isEqualTo(agent.personId());
        assertThat(opened.json().get("tags").toString()).isEqualTo("[\"night\"]");
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(opened.json());
        assertThat(customers.get("/v3/tickets/openOrUnread").json()).hasSize(2);
    }

    @Test
    void a_form_with_mistakes_is_refused_with_all_of_them() {
        Answer wrong = api.post(TICKETS, "{\"category\": \"Nothing\", \"assignee\": \"nobody@desk.example\"}");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).containsKeys("account", "title", "content", "category", "assignee");
        assertThat(api.post(TICKETS, "{\"title\": \"Disk\", \"locked\": true}").errors())
                .containsOnlyKeys("locked");
        assertThat(api.post(TICKETS, "{\"title\": 7}").status()).isEqualTo(400);
    }

    @Test
    void a_change_needs_the_tag_of_what_was_seen() {
        assertThat(api.patch(path, "{\"status\": \"closed\"}").status()).isEqualTo(428);
        assertThat(api.patch(path, "{\"locked\": true}").status())
                .as("first 400")
                .isEqualTo(400);
        for (String stale : new String[] {"\"v2\"", "W/\"v1\"", "v1", "\"other\"", ""}) {
            assertThat(api.patch(path, "{\"status\": \"ajar\"}", "If-Match", stale)
                            .status())
                    .as(stale)
                    .isEqualTo(412);
        }
        assertThat(api.patch(path, "{\"status\": \"ajar\"}", "If-Match", "\"v1\"")
                        .errors())
                .containsOnlyKeys("status");

        Answer changed = api.patch(path, "{\"status\": \"closed\"}", "If-Match", "\"v7\", \"v1\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
        assertThat(changed.json().get("status").stringValue()).isEqualTo("closed");
        assertThat(changed.json().get("messages")).hasSize(1);
    }

    @Test
    void all_that_sorts_a_ticket_is_set_and_null_takes_it_away() {
        JsonNode set = api.patch(
                        path,
                        "{\"assignee\": " + agent.personId()
                                + ", \"priority\": \"Normal Priority\", \"tags\": [\"disk\"],"
                                + " \"snoozedUntil\": \"2126-11-24T18:00:00Z\"}",
                        "If-Match",
                        "*")
                .json();
        JsonNode taken = api.patch(
                        path, "{\"assignee\": null, \"tags\": null, \"snoozedUntil\": null}", "If-Match", "*")
                .json();

        assertThat(set.get("assignee").get("name").stringValue()).isEqualTo("Anna Meyer");
        assertThat(set.get("snoozedUntil").stringValue()).isEqualTo("2126-11-24T18:00:00Z");
        assertThat(taken.has("assignee")).isFalse();
        assertThat(taken.has("snoozedUntil")).isFalse();
        assertThat(taken.get("tags")).isEmpty();
        assertThat(api.patch(path, "{\"snoozedUntil\": \"+12345-01-01T00:00:00Z\"}", "If-Match", "*")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void a_ticket_that_moves_out_of_sight_is_not_shown_any_more() {
        Answer moved = api.patch(path, "{\"department\": \"" + Cases.SALES + "\"}", "If-Match", "*");

        assertThat(moved.status()).isEqualTo(204);
        assertThat(api.get(path).status()).isEqualTo(404);
        assertThat(api.patch(path, "{}", "If-Match", "\"v99\"").status())
                .as("404 before 412")
                .isEqualTo(404);
    }

    @Test
    void giving_a_ticket_to_another_account_takes_a_supervisor_and_moves_it_at_once() {
        TestServer.Customer other = TestServer.customer();
        String give = "{\"account\": \"" + other.account() + "\"}";

        assertThat(api.patch(path, give, "If-Match", "*").status()).isEqualTo(403);
        assertThat(supervisor.patch(path, give, "If-Match", "*").status()).isEqualTo(200);
        assertThat(customers.get("/v3/tickets").json()).isEmpty();
        assertThat(Api.with(other.token()).get("/v3/tickets").json()).hasSize(1);
    }
}
