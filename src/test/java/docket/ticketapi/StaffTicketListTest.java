package docket.ticketapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.http.Place;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The list of tickets by the staff's API: its query, its pages, and what it refuses. */
class StaffTicketListTest {

    private final TestServer.Customer customer = TestServer.customer();
    private final Api customers = Api.with(customer.token());
    private final Api api = Api.with(TestServer.token(TestServer.staff(), Scope.STAFF_READ));
    private final String list =
            "/staff/v1/tickets?account=" + URLEncoder.encode(customer.account(), StandardCharsets.UTF_8);

    @Test
    void rows_are_tickets_without_messages_and_are_counted_where_asked() {
        long id = open();
        open();

        JsonNode page = api.get(list + "&limit=1&count=true&sort=id").json();

        assertThat(ids(page)).containsExactly(id);
        assertThat(page.get("items").get(0).has("messages")).isFalse();
        assertThat(page.get("total").intValue()).isEqualTo(2);
        assertThat(page.has("next")).isTrue();
        assertThat(api.get(list).json().has("total")).isFalse();
        assertThat(api.get(list).json().has("next")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "-id", "createdAt", "-createdAt", "updatedAt", "-updatedAt", "priority", "-priority"})
    void pages_of_any_order_hold_each_ticket_once(String sort) {
        List<Long> expected = new ArrayList<>();
        for (int number = 0; number < 5; number++) {
            expected.add(open());
        }
        if (sort.startsWith("-")) {
            Collections.reverse(expected);
        }
        List<Long> found = new ArrayList<>();
        String query = list + "&limit=2&sort=" + sort;
        JsonNode page = api.get(query).json();
        found.addAll(ids(page));
        while (page.has("next")) {
            page = api.get(query + "&after=" + page.get("next").stringValue()).json();
            found.addAll(ids(page));
        }

        assertThat(found).isEqualTo(expected);
    }

    @Test
    void every_filter_is_taken() {
        long id = open();
        long person = customer.actor().personId();

        for (String filter : List.of(
                "department=Support",
                "category=Technical",
                "assignee=none&assignee=me",
                "status=open&status=closed",
                "turn=staff",
                "priority=Normal%20Priority",
                "person=" + person + "&person=1",
                "createdFrom=2020-01-01T00:00:00Z&createdBefore=2999-01-01T00:00:00Z",
                "updatedFrom=2020-01-01T00:00:00Z&updatedBefore=2999-01-01T00:00:00Z",
                "snoozed=false&spam=false&mentioned=false")) {
            assertThat(ids(api.get(list + "&" + filter).json())).as(filter).containsExactly(id);
        }
        for (String filter : List.of(
                "tag=disk",
                "status=closed",
                "turn=customer",
                "snoozed=true",
                "spam=true",
                "mentioned=true",
                "createdFrom=2999-01-01T00:00:00Z",
                "updatedBefore=2020-01-01T00:00:00Z")) {
            assertThat(ids(api.get(list + "&" + filter).json())).as(filter).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour",
                "sort=colour",
                "sort=--id",
                "sort=id&sort=-id",
                "limit=0",
                "limit=201",
                "count=yes",
                "spam=1",
                "person=ann",
                "createdFrom=yesterday",
                "createdFrom=-99999-01-01T00:00:00Z",
                "updatedBefore=%2B99999-01-01T00:00:00Z",
                "department=%00",
                "after=nonsense"
            })
    void what_can_not_be_read_is_a_400_of_its_parameter(String query) {
        Answer refused = api.get("/staff/v1/tickets?" + query);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsOnlyKeys(query.replaceAll("=.*", ""));
    }

    @Test
    void a_place_that_this_list_never_answered_is_refused() {
        open();
        open();
        String place = api.get(list + "&limit=1").json().get("next").stringValue();

        for (String after : List.of(
                place.substring(1),
                new Place("tickets id", List.of("1", "1")).text(),
                new Place("tickets -updatedAt", List.of("1")).text(),
                new Place("tickets -updatedAt", List.of("-9223372036854775808", "1")).text())) {
            assertThat(api.get(list + "&after=" + after).errors()).containsOnlyKeys("after");
        }
        assertThat(api.get(list + "&after=" + place).status()).isEqualTo(200);
    }

    @Test
    void unknown_names_are_told_all_at_once() {
        Answer refused =
                api.get("/staff/v1/tickets?department=Nothing&category=Nothing&assignee=nobody&status=ajar&turn=mine");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errors()).containsOnlyKeys("department", "category", "assignee", "status", "turn");
    }

    @Test
    void a_list_that_did_not_change_is_not_sent_again() {
        open();
        String tag = api.get(list).header("ETag");

        assertThat(api.get(list, "If-None-Match", tag).status()).isEqualTo(304);
        open();
        assertThat(api.get(list, "If-None-Match", tag).status()).isEqualTo(200);
    }

    private long open() {
        return customers.open("Disk failure").get("id").longValue();
    }

    private static List<Long> ids(JsonNode page) {
        return page.get("items")
                .valueStream()
                .map(ticket -> ticket.get("id").longValue())
                .toList();
    }
}
