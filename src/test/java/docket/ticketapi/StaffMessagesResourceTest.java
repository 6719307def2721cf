package docket.ticketapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import docket.v3.Multipart;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies and notes by the staff's API. */
class StaffMessagesResourceTest {

    private final Api customers = Api.with(TestServer.customer().token());
    private final Api api = Api.with(TestServer.token(Cases.agent(TestServer.DEPARTMENT), Scope.STAFF_WRITE));
    private long id;
    private String path = "";

    @BeforeEach
    void open() {
        id = customers.open("Disk failure").get("id").longValue();
        path = "/staff/v1/tickets/" + id;
    }

    @Test
    void a_reply_reaches_the_customer_and_a_note_does_not() {
        Answer reply = api.post(path + "/replies", "{\"title\": \"Done\", \"content\": \"It is replaced.\"}");
        Answer note = api.post(path + "/notes", "{\"content\": \"He is a VIP.\"}");

        assertThat(reply.status()).isEqualTo(201);
        assertThat(reply.json().get("title").stringValue()).isEqualTo("Done");
        assertThat(reply.json().get("internal").booleanValue()).isFalse();
        assertThat(reply.header("ETag")).isEqualTo("\"v2\"");
        assertThat(note.status()).isEqualTo(201);
        assertThat(note.json().get("internal").booleanValue()).isTrue();
        assertThat(note.header("ETag")).isEqualTo("\"v3\"");
        assertThat(customers.get("/v3/tickets/" + id).json().get("replies")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/replies", "/notes"})
    void a_message_is_written_once_under_its_key(String kind) {
        String key = UUID.randomUUID().toString();
        String form = "{\"content\": \"It is replaced.\"}";

        Answer first = api.post(path + kind, form, "Idempotency-Key", key, "If-Match", "\"v1\"");
        Answer again = api.post(path + kind, form, "Idempotency-Key", key, "If-Match", "\"v1\"");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.header("ETag")).isEmpty();
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(api.get(path).json().get("messages")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/replies", "/notes"})
    void a_message_to_a_ticket_that_changed_is_refused_where_its_writer_wants_that(String kind) {
        api.post(path + "/notes", "{\"content\": \"Mine.\"}");

        assertThat(api.post(path + kind, "{}", "If-Match", "\"v1\"").status()).isEqualTo(412);
        assertThat(api.post(path + kind, "{}", "If-Match", "\"v2\"").status()).isEqualTo(422);
        assertThat(api.post(path + kind, "{\"contents\": \"\"}", "If-Match", "\"v1\"")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/replies", "/notes"})
    void a_message_holds_its_writers_uploads_and_names_every_mistake(String kind) {
        long file = upload(api);
        long others = upload(Api.with(TestServer.token(TestServer.staff(), Scope.STAFF_WRITE)));

        Answer wrong = api.post(path + kind, "{\"attachmentIds\": [" + others + "]}");
        Answer written = api.post(path + kind, "{\"content\": \"See the file.\", \"attachmentIds\": [" + file + "]}");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.errors()).containsOnlyKeys("content", "attachmentIds");
        assertThat(written.json().get("attachments").get(0).get("fileName").stringValue())
                .isEqualTo("smart.txt");
    }

    private static long upload(Api api) {
        return api.post("/staff/v1/attachments", Multipart.file("smart.txt", new byte[] {'o', 'k'}))
                .json()
                .get("id")
                .longValue();
    }
}
