package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.v3.Api.Answer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The two lists: newest first, by place or page after page. */
class ListsTest {

    private static final List<String> LISTS = List.of("/v3/tickets", "/v3/tickets/openOrUnread");

    private final Api api = Api.with(TestServer.customer().token());
    private final List<Long> newestFirst = new ArrayList<>();

    @BeforeEach
    void prepare() {
        for (int i = 0; i < 27; i++) {
            open();
        }
    }

    private void open() {
        newestFirst.addFirst(api.open("Disk failure").get("id").longValue());
    }

    @Test
    void twenty_five_tickets_are_answered_newest_first_without_their_messages() {
        for (String list : LISTS) {
            JsonNode tickets = api.get(list).json();

            assertThat(ids(tickets)).isEqualTo(newestFirst.subList(0, 25));
            assertThat(tickets.get(0).has("replies")).isFalse();
        }
    }

    @Test
    void a_range_is_a_part_of_that_order() {
        for (String list : LISTS) {
            Answer answer = api.get(list, "RANGED-DATA", "start=20,results=5");

            assertThat(ids(answer.json())).isEqualTo(newestFirst.subList(20, 25));
        }
    }

    @Test
    void page_after_page_shows_each_ticket_once_while_others_arrive() {
        for (String list : LISTS) {
            List<Long> expected = List.copyOf(newestFirst);
            List<Long> seen = new ArrayList<>();
            Answer page = api.get(list, "RANGED-DATA", "results=10");
            seen.addAll(ids(page.json()));
            while (!page.header("PAGE-TOKEN").isEmpty()) {
                open();
                page = api.get(list, "PAGE-TOKEN", page.header("PAGE-TOKEN"));
                seen.addAll(ids(page.json()));
            }

            assertThat(seen).isEqualTo(expected);
        }
    }

    @Test
    void a_page_remembers_its_size_and_results_beside_it_wins_and_start_is_ignored() {
        for (String list : LISTS) {
            String token = api.get(list, "RANGED-DATA", "start=1,results=3").header("PAGE-TOKEN");

            assertThat(ids(api.get(list, "PAGE-TOKEN", token).json())).isEqualTo(newestFirst.subList(4, 7));
            assertThat(ids(api.get(list, "PAGE-TOKEN", token, "RANGED-DATA", "start=9,results=2")
                            .json()))
                    .isEqualTo(newestFirst.subList(4, 6));
        }
    }

    @Test
    void the_last_page_has_no_token_also_where_it_is_full() {
        for (String list : LISTS) {
            assertThat(api.get(list, "RANGED-DATA", "results=26").header("PAGE-TOKEN"))
                    .isNotEmpty();
            assertThat(api.get(list, "RANGED-DATA", "results=27").headers().map())
                    .doesNotContainKey("PAGE-TOKEN");
            assertThat(api.get(list, "RANGED-DATA", "start=27").json()).isEmpty();
        }
    }

    @Test
    void a_page_token_of_another_account_shows_ones_own_tickets_only() {
        Api other = Api.with(TestServer.customer().token());
        long others = other.open("Another one").get("id").longValue();

        for (String list : LISTS) {
            String token = page(list);
            assertThat(ids(other.get(list, "PAGE-TOKEN", token).json())).doesNotContainAnyElementsOf(newestFirst);
            assertThat(ids(other.get(list).json())).containsExactly(others);
        }
    }

    private String page(String list) {
        return api.get(list, "RANGED-DATA", "results=1").header("PAGE-TOKEN");
    }

    @Test
    void what_the_client_has_already_is_not_sent_again() {
        for (String list : List.of("/v3/tickets", "/v3/tickets/openOrUnread", "/v3/tickets/categories")) {
            Answer first = api.get(list);
            Answer again = api.get(list, "If-None-Match", first.header("ETag"));

            assertThat(again.status()).isEqualTo(304);
            assertThat(again.header("PAGE-TOKEN")).isEqualTo(first.header("PAGE-TOKEN"));
        }
        String tag = api.get("/v3/tickets").header("ETag");
        open();
        assertThat(api.get("/v3/tickets", "If-None-Match", tag).status()).isEqualTo(200);
    }

    private static List<Long> ids(JsonNode tickets) {
        return tickets.valueStream().map(ticket -> ticket.get("id").longValue()).toList();
    }
}
