package docket.ticketapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import docket.v3.Multipart;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files by the staff's API. */
class StaffFilesResourceTest {

    private static final String UPLOADS = "/staff/v1/attachments";
    private static final Multipart FILE = Multipart.file("smart.txt", "0123456789".getBytes(StandardCharsets.US_ASCII));

    private final Api customers = Api.with(TestServer.customer().token());
    private final Api api = Api.with(TestServer.token(Cases.agent(TestServer.DEPARTMENT), Scope.STAFF_WRITE));

    @Test
    void a_file_is_uploaded_once_and_described() {
        String key = UUID.randomUUID().toString();

        Answer uploaded = api.post(UPLOADS, FILE, "Idempotency-Key", key);
        Answer again = api.post(UPLOADS, FILE, "Idempotency-Key", key);

        assertThat(uploaded.status()).isEqualTo(201);
        assertThat(uploaded.header("Location"))
                .isEqualTo(UPLOADS + "/" + uploaded.json().get("id"));
        assertThat(uploaded.json().get("mimeType").stringValue()).isEqualTo("text/plain");
        assertThat(uploaded.json().get("size").intValue()).isEqualTo(10);
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(again.json()).isEqualTo(uploaded.json());
    }

    @Test
    void what_is_no_file_is_refused() {
        assertThat(api.post(UPLOADS, "{}").status()).isEqualTo(415);
        assertThat(api.post(UPLOADS, new Multipart().part("form-data; name=\"other\"", new byte[] {'x'}))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void an_upload_is_deleted_by_its_uploader_alone_while_nothing_holds_it() {
        String path = UPLOADS + "/" + api.post(UPLOADS, FILE).json().get("id");
        Api other = Api.with(TestServer.token(TestServer.staff(), Scope.STAFF_WRITE));

        assertThat(other.delete(path).status()).isEqualTo(404);
        assertThat(api.delete(path).status()).isEqualTo(204);
        assertThat(api.delete(path).status()).isEqualTo(404);
    }

    @Test
    void the_bytes_of_a_note_s_file_are_for_staff() {
        String id = customers.open("Disk failure").get("id").toString();
        String file = api.post(UPLOADS, FILE).json().get("id").toString();
        api.post(
                "/staff/v1/tickets/" + id + "/notes",
                "{\"content\": \"See the file.\", \"attachmentIds\": [" + file + "]}");
        String path = "/staff/v1/tickets/" + id + "/attachments/" + file;

        Answer whole = api.get(path, "Accept", "application/json");
        Answer part = api.get(path, "Range", "bytes=2-3");

        assertThat(whole.text()).isEqualTo("0123456789");
        assertThat(whole.header("Content-Disposition")).startsWith("attachment");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("23");
        assertThat(api.get(path, "Range", "bytes=20-").status()).isEqualTo(416);
        assertThat(api.get(path, "If-None-Match", whole.header("ETag")).status())
                .isEqualTo(304);
        assertThat(api.delete(UPLOADS + "/" + file).status()).isEqualTo(409);
        assertThat(api.get("/staff/v1/tickets/" + id + "/attachments/1").status())
                .isEqualTo(404);
        assertThat(customers.get("/v3/tickets/" + id + "/attachment/" + file).status())
                .isEqualTo(404);
    }
}
