package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.tickets.Conversation;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import docket.tokens.Scope;
import docket.v3.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What counts as reading a ticket, and what stays unread. */
class ReadingTest {

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Tickets tickets = TestServer.part(Tickets.class);
    private long id;
    private String path = "";

    @BeforeEach
    void prepare() {
        id = api.open("Disk failure").get("id").longValue();
        path = "/v3/tickets/" + id;
        api.put(path + "/close");
        answerByStaff();
    }

    private void answerByStaff() {
        tickets.reply(TestServer.staff(), id, new NewReply(null, "Done.", List.of()));
    }

    @Test
    void a_get_shows_what_staff_wrote_and_moves_nothing_else() {
        JsonNode before = api.get("/v3/tickets").json().get(0);

        JsonNode shown = api.get(path).json();

        assertThat(shown.get("clientLastReadAt").longValue()).isPositive();
        assertThat(shown.get("updatedAt")).isEqualTo(before.get("updatedAt"));
        assertThat(isUnread()).isFalse();
    }

    @Test
    void neither_head_nor_a_304_nor_a_list_nor_the_answer_to_an_act_shows_it() {
        String tag = api.send("HEAD", path, BodyPublishers.noBody()).header("ETag");
        Answer unchanged = api.get(path, "If-None-Match", tag);
        api.get("/v3/tickets");

        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(isUnread()).isTrue();
    }

    @Test
    void the_answer_to_a_reply_does_not_count() {
        JsonNode answered = api.post(path + "/reply", Operation.json(Operation.REPLY.fields()))
                .json();
        assertThat(answered.get("clientLastReadAt").longValue()).isZero();

        api.put(path + "/close");
        assertThat(isUnread()).isTrue();
    }

    @Test
    void a_reader_s_token_shows_it_as_well() {
        Api.with(TestServer.token(customer, Scope.TICKETS_READ)).get(path);

        assertThat(isUnread()).isFalse();
    }

    @Test
    void what_staff_wrote_while_it_was_read_stays_unread() {
        Conversation shown = tickets.get(customer.actor(), id);
        answerByStaff();
        tickets.markRead(shown);

        assertThat(isUnread()).isTrue();
        api.get(path);
        assertThat(isUnread()).isFalse();
    }

    @Test
    void the_tag_stays_over_a_reading_and_changes_with_a_message() {
        String tag = api.get(path).header("ETag");
        assertThat(api.get(path, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(api.get(path, "If-None-Match", "\"other\", " + tag).status()).isEqualTo(304);

        answerByStaff();
        assertThat(api.get(path, "If-None-Match", tag).status()).isEqualTo(200);
    }

    private boolean isUnread() {
        return api.get("/v3/tickets/openOrUnread").json().size() == 1;
    }
}
