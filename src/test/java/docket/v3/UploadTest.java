package docket.v3;

import static docket.v3.Refused.refused;
import static docket.v3.Refused.writingNothing;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.TestServer;
import docket.Together;
import docket.v3.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;

/** Files on their way in: which forms are taken, what becomes of their names, and who holds them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {

    private static final String PATH = "/v3/tickets/attachment";
    private static final String OTHER_BOUNDARY = "multipart/form-data; boundary=x";
    private static final String LONG_NAME = "a".repeat(20_000);
    private static final byte[] BYTES = "ok".getBytes(UTF_8);

    private final Api api = Api.with(TestServer.customer().token());

    @TestFactory
    Stream<DynamicTest> a_form_without_one_file_is_refused() {
        Map<String, Multipart> forms = new LinkedHashMap<>();
        forms.put("no part at all", new Multipart());
        forms.put("other parts only", new Multipart().part("form-data; name=\"file\"; filename=\"a.txt\"", BYTES));
        forms.put("no file name", new Multipart().part("form-data; name=\"attachment\"", BYTES));
        forms.put(
                "two files", Multipart.file("a.txt", BYTES).part("form-data; name=\"attachment\"; filename=b", BYTES));
        for (String name : List.of("", " ", ".", "..", "a/", "../", "\u202e")) {
            forms.put("file name " + name, Multipart.file(name, BYTES));
        }
        return writingNothing(forms.entrySet().stream()
                .map(form -> refused(form.getKey(), 422, 11002, "attachment", () -> api.post(form.getValue())))
                .toArray(DynamicTest[]::new));
    }

    @TestFactory
    Stream<DynamicTest> a_broken_form_is_refused() {
        String whole = new String(Multipart.file("a.txt", BYTES).bytes(), UTF_8);
        String type = new Multipart().contentType();
        return writingNothing(
                refused("empty", 422, 11002, "attachment", () -> send(type, "")),
                refused("other boundary", 422, 11002, "attachment", () -> send(OTHER_BOUNDARY, whole)),
                refused("no boundary", 400, 10008, "body", () -> send("multipart/form-data", whole)),
                refused("broken off", 400, 10008, "body", () -> send(type, whole.substring(0, whole.length() - 30))),
                refused("headers broken off", 400, 10008, "body", () -> send(type, whole.substring(0, 60))),
                refused("NUL in the name", 400, 10008, "body", () -> send(type, whole.replace("a.txt", "a\u0000b"))),
                refused("huge headers", 400, 10008, "body", () -> send(type, whole.replace("a.txt", LONG_NAME))));
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_is_no_form_is_refused() {
        String type = new Multipart().contentType();
        return writingNothing(
                refused("JSON", 415, 10008, "Content-Type", () -> send("application/json", "{}")),
                refused("fields", 415, 10008, "Content-Type", () -> send("application/x-www-form-urlencoded", "a=b")),
                refused("mixed", 415, 10008, "Content-Type", () -> send("multipart/mixed; boundary=x", "--x--")),
                refused(
                        "no type",
                        415,
                        10008,
                        "Content-Type",
                        () -> api.send("POST", PATH, BodyPublishers.ofString("--x--"))),
                refused(
                        "compressed",
                        415,
                        10008,
                        "Content-Encoding",
                        () -> api.send(
                                "POST",
                                PATH,
                                BodyPublishers.ofString("--x--"),
                                "Content-Type",
                                type,
                                "Content-Encoding",
                                "gzip")));
    }

    @TestFactory
    Stream<DynamicTest> a_name_is_data_and_never_a_path() {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("filename=\"../../etc/passwd\"", "passwd");
        names.put("filename=\"C:\\\\Temp\\\\smart.txt\"", "smart.txt");
        names.put("filename=\"a\\\"b.txt\"", "a\"b.txt");
        names.put("filename=\"Rückgabe 📷.txt\"", "Rückgabe 📷.txt");
        names.put("filename*=UTF-8''a%0D%0Ab.txt", "ab.txt");
        names.put("filename*=UTF-8''%F0%9F%93%B7.png", "📷.png");
        names.put("filename=\"" + "é".repeat(300) + ".txt\"", "é".repeat(251) + ".txt");
        return names.entrySet().stream()
                .map(name -> dynamicTest(
                        name.getKey(),
                        () -> assertThat(held(new Multipart()
                                                .part("form-data; name=\"attachment\"; " + name.getKey(), BYTES))
                                        .get("fileName")
                                        .stringValue())
                                .isEqualTo(name.getValue())));
    }

    @Test
    void other_parts_are_ignored_and_the_declared_type_is_not_believed() {
        JsonNode file = held(new Multipart()
                .part("form-data; name=\"comment\"", "before".getBytes(UTF_8))
                .part("form-data; name=\"attachment\"; filename=\"page\"", "<!DOCTYPE html><html>".getBytes(UTF_8))
                .part("form-data; name=\"Attachment\"; filename=\"b\"", BYTES));

        assertThat(file.get("fileName").stringValue()).isEqualTo("page");
        assertThat(file.get("mimeType").stringValue()).isEqualTo("text/html");
        assertThat(file.get("size").longValue()).isEqualTo(21);
    }

    @Test
    void an_empty_file_is_a_file() {
        assertThat(held(Multipart.file("nothing.log", new byte[0])).get("size").longValue())
                .isZero();
    }

    private JsonNode held(Multipart form) {
        Answer answer = api.post(form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        JsonNode ticket =
                api.open("Disk failure", answer.json().get("attachmentId").longValue());
        return ticket.get("replies").get(0).get("attachments").get(0);
    }

    @Test
    void of_sixteen_tickets_at_the_same_moment_one_holds_the_upload() throws Exception {
        String ticket = Api.ticket("Disk failure", api.upload("smart.txt", BYTES));
        Callable<Answer> post = () -> api.post("/v3/tickets", ticket);

        List<Answer> answers = Together.run(Collections.nCopies(16, post));

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(answers.stream().filter(answer -> answer.status() == 422))
                .hasSize(15)
                .allMatch(answer -> answer.errors().containsKey("attachmentIds"));
    }

    @Test
    void an_upload_is_deleted_until_a_ticket_holds_it() {
        long waiting = api.upload("smart.txt", BYTES);
        assertThat(api.delete(PATH + "/" + waiting).status()).isEqualTo(204);
        assertThat(api.delete(PATH + "/" + waiting).errorCode()).isEqualTo(10001);

        long held = api.upload("smart.txt", BYTES);
        api.open("Disk failure", held);
        Answer refused = api.delete(PATH + "/" + held);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.errorCode()).isEqualTo(10009);
    }

    @Test
    void a_file_over_the_limit_is_refused_and_the_client_hears_the_limit() {
        try (ConfigurableApplicationContext server =
                TestServer.start("docket_small", "docket.attachments.max-size=1MB")) {
            Api small = Api.with(server, TestServer.customer(server).token());

            assertThat(small.post(Multipart.file("fits", new byte[1024 * 1024])).status())
                    .isEqualTo(200);
            for (int size : List.of(1024 * 1024 + 1, 3 * 1024 * 1024)) {
                Answer answer = small.post(Multipart.file("large", new byte[size]));
                assertThat(answer.status()).isEqualTo(413);
                assertThat(answer.errors()).containsEntry("attachment", "must be at most 1048576 bytes");
            }
        }
    }

    private Answer send(String type, String body) {
        return api.send("POST", PATH, BodyPublishers.ofString(body), "Content-Type", type);
    }
}
