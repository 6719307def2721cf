package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Casework;
import docket.departments.Categories;
import docket.departments.CategoryForm;
import docket.departments.Priorities;
import docket.departments.PriorityForm;
import docket.tickets.NewReply;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.tokens.Scope;
import docket.v3.Api.Answer;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What the acts of customers, staff and web sites do to a ticket, and what they leave alone. */
class TicketActsTest {

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final String reply = Operation.json(Operation.REPLY.fields());
    private long id;
    private String path = "";

    @BeforeEach
    void prepare() {
        id = api.open("Disk failure").get("id").longValue();
        path = "/v3/tickets/" + id;
    }

    @Test
    void a_reply_of_the_customer_opens_a_closed_ticket_again_and_counts() {
        api.put(path + "/close");

        JsonNode ticket = api.post(path + "/reply", reply).json();

        assertThat(ticket.get("status").stringValue()).isEqualTo("open");
        assertThat(ticket.get("numUserReplies").intValue()).isEqualTo(2);
        assertThat(ticket.get("replies").valueStream().map(one -> one.get("id").longValue()))
                .hasSize(2)
                .isSorted();
        assertThat(events()).endsWith("ticket.replied", "ticket.reopened");
    }

    @Test
    void opening_and_closing_twice_changes_nothing_the_second_time() {
        api.put(path + "/open");
        assertThat(events()).containsExactly("ticket.opened");

        api.put(path + "/close");
        Object closed = updatedAt();
        assertThat(api.put(path + "/close").status()).isEqualTo(204);

        assertThat(updatedAt()).isEqualTo(closed);
        assertThat(events()).containsExactly("ticket.opened", "ticket.closed");
    }

    @Test
    void what_the_client_can_see_moves_updated_at_and_reading_does_not() {
        Object opened = updatedAt();
        api.get(path);
        assertThat(updatedAt()).isEqualTo(opened);

        api.put(path + "/close");
        Object closed = updatedAt();
        assertThat(closed).isNotEqualTo(opened);
        tickets.reply(TestServer.staff(), id, new NewReply("Answer", "Done.", List.of()));
        assertThat(updatedAt()).isNotEqualTo(closed);
    }

    @Test
    void a_force_closed_ticket_can_neither_be_opened_nor_answered_by_its_customer() {
        TestServer.part(Casework.class).lock(TestServer.staff(), TicketAt.any(id), "Abuse");

        for (Answer answer : List.of(api.put(path + "/open"), api.post(path + "/reply", reply))) {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.errorCode()).isEqualTo(15001);
        }
        assertThat(api.post(path + "/reply", "{}").status()).isEqualTo(422);
        assertThat(api.put(path + "/close").status()).isEqualTo(204);
        tickets.reply(TestServer.staff(), id, new NewReply(null, "Moved elsewhere.", List.of()));
        assertThat(api.get(path).json().get("status").stringValue()).isEqualTo("closed");
    }

    @Test
    void line_breaks_become_spaces_in_a_title_and_stay_in_the_content() {
        JsonNode ticket = api.post(
                        "/v3/tickets",
                        Operation.CREATE
                                .with("title", "Disk\r\nfailure\nagain\tnow")
                                .replace("It does not", "It\\r\\ndoes\\tnot"))
                .json();

        assertThat(ticket.get("title").stringValue()).isEqualTo("Disk failure again\tnow");
        assertThat(ticket.get("replies").get(0).get("content").stringValue()).startsWith("It\r\ndoes\tnot");
    }

    @Test
    void titles_at_their_limit_are_counted_in_code_points() {
        assertThat(api.post("/v3/tickets", Operation.CREATE.with("title", "😀".repeat(250)))
                        .status())
                .isEqualTo(200);
        assertThat(api.post(path + "/reply", Operation.REPLY.with("title", "😀".repeat(1000)))
                        .status())
                .isEqualTo(200);
        assertThat(api.post("/v3/tickets", Operation.CREATE.with("content", "é".repeat(512 * 1024)))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void several_addresses_are_taken() {
        assertThat(api.post("/v3/tickets", Operation.CREATE.with("emailTo", "ann@example.com, bob@example.com "))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void a_contact_form_becomes_a_ticket_that_belongs_to_nobody() {
        Api site = Api.with(TestServer.token(customer, Scope.CONTACT));
        JsonNode ticket = site.post("/v3/tickets/contact", Operation.json(Operation.CONTACT.fields()))
                .json();

        assertThat(ticket.get("replies").get(0).get("fullUserName").stringValue())
                .isEqualTo("Ann Lee");
        assertThat(ticket.get("priorityName").stringValue()).isEqualTo("Normal Priority");
        assertThat(api.get("/v3/tickets/" + ticket.get("id")).errorCode()).isEqualTo(10001);
        assertThat(api.get("/v3/tickets").json()).hasSize(1);
        assertThat(column(
                        "SELECT account_id FROM ticket WHERE id = ?",
                        ticket.get("id").longValue()))
                .isEqualTo("null");
        assertThat(column(
                        "SELECT department.name FROM ticket JOIN department ON department.id = department_id"
                                + " WHERE ticket.id = ?",
                        ticket.get("id").longValue()))
                .isEqualTo(TestServer.DEPARTMENT);
    }

    @Test
    void a_contact_form_s_priority_is_its_category_s_and_its_lengths_are_the_page_s() {
        TestServer.part(Priorities.class).add(TestServer.SYSTEM, new PriorityForm("High " + id, 1, false));
        TestServer.part(Categories.class).add(TestServer.SYSTEM, new CategoryForm("Outage " + id, null, "High " + id));
        Api site = Api.with(TestServer.token(customer, Scope.CONTACT));

        Answer answer = site.post(
                "/v3/tickets/contact",
                Operation.CONTACT.with("category", "Outage " + id).replace("\"Ann\"", "\"" + "😀".repeat(64) + "\""));
        assertThat(answer.json().get("priorityName").stringValue()).isEqualTo("High " + id);
        for (String optional : List.of("companyName", "content")) {
            assertThat(site.post("/v3/tickets/contact", Operation.CONTACT.without(optional))
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void staff_are_named_and_marked_and_internal_notes_never_appear() {
        tickets.reply(TestServer.staff(), id, new NewReply(null, "Done.", List.of()));
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "INSERT INTO message (owner_id, ticket_id, author_id, by_staff, internal, channel, title, content,"
                                + " attachments, created_at) SELECT owner_id, ticket_id, author_id, true, true, channel, title,"
                                + " 'secret', 0, created_at FROM message WHERE ticket_id = ? AND by_staff",
                        id));

        JsonNode ticket = api.get(path).json();

        assertThat(ticket.get("replies")).hasSize(2);
        assertThat(ticket.get("replies").get(1).get("fullUserName").stringValue())
                .isEqualTo("Anna Meyer");
        assertThat(ticket.get("replies").get(1).get("replyByI3d").intValue()).isEqualTo(1);
        assertThat(ticket.get("numUserReplies").intValue()).isEqualTo(1);
    }

    private Object updatedAt() {
        return column("SELECT updated_at FROM ticket WHERE id = ?", id);
    }

    private String column(String select, long ticketId) {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> String.valueOf(handle.select(select, ticketId)
                        .map((row, context) -> String.valueOf(row.getString(1)))
                        .one()));
    }

    private List<String> events() {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select(
                                "SELECT type FROM event WHERE object_id = ? AND type LIKE 'ticket.%' ORDER BY id", id)
                        .mapTo(String.class)
                        .list());
    }
}
