package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.TestServer;
import docket.v3.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** A ticket's file: base64 in JSON as published, or the bytes where Accept excludes JSON. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DownloadTest {

    private static final String RAW = "application/octet-stream";

    private final Api api = Api.with(TestServer.customer().token());
    private final byte[] bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
    private String path = "";

    @BeforeAll
    void prepare() {
        path = hold("smart.txt", bytes);
    }

    private String hold(String fileName, byte[] content) {
        long id = api.upload(fileName, content);
        return "/v3/tickets/" + api.open("Disk failure", id).get("id") + "/attachment/" + id;
    }

    @TestFactory
    Stream<DynamicTest> json_is_answered_wherever_it_is_admitted() {
        return Stream.of(
                        "*/*",
                        "application/*",
                        "application/json",
                        "APPLICATION/JSON; charset=utf-8",
                        "application/octet-stream, */*;q=0.1",
                        "text/html, application/json;q=0.1",
                        "application/*;q=0, application/json",
                        "*/*;q=0, application/*;q=0.5",
                        "nonsense",
                        "text/",
                        "")
                .map(accept -> dynamicTest("Accept: " + accept, () -> assertJson(api.get(path, "Accept", accept))));
    }

    @Test
    void json_is_answered_where_accept_is_absent() {
        assertJson(api.get(path));
    }

    private void assertJson(Answer answer) {
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(answer.text()).isEqualTo('"' + Base64.getEncoder().encodeToString(bytes) + '"');
        assertThat(answer.header("Content-Length")).isEqualTo("" + answer.body().length);
    }

    @TestFactory
    Stream<DynamicTest> the_bytes_are_answered_where_json_is_excluded() {
        return Stream.of(
                        RAW,
                        "text/html",
                        "image/*, text/plain;q=0.5",
                        "application/json;q=0",
                        "*/*, application/json;q=0",
                        "*/*;q=0.8, application/*;q=0",
                        "application/vnd.api+json")
                .map(accept -> dynamicTest(
                        "Accept: " + accept,
                        () -> assertThat(api.get(path, "Accept", accept).body()).isEqualTo(bytes)));
    }

    @Test
    void the_bytes_come_as_a_file_that_no_browser_opens() {
        Answer answer = api.get(path, "Accept", RAW);

        assertThat(answer.header("Content-Type")).isEqualTo("text/plain");
        assertThat(answer.header("Content-Length")).isEqualTo("10");
        assertThat(answer.header("Content-Disposition"))
                .startsWith("attachment;")
                .contains("smart.txt");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Accept-Ranges")).isEqualTo("bytes");
        assertThat(answer.header("Vary")).contains("Accept");
    }

    @Test
    void a_name_beyond_ascii_comes_whole() {
        Answer answer = api.get(hold("Rückgabe 📷.txt", bytes), "Accept", RAW);

        assertThat(answer.header("Content-Disposition"))
                .contains("filename*=UTF-8''R%C3%BCckgabe%20%F0%9F%93%B7.txt")
                .matches("[ -~]*");
    }

    @Test
    void head_answers_as_get_without_the_bytes() {
        for (String accept : List.of(RAW, "application/json")) {
            Answer get = api.get(path, "Accept", accept);
            Answer head = api.send("HEAD", path, BodyPublishers.noBody(), "Accept", accept);

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Length")).isEqualTo("" + get.body().length);
            assertThat(head.header("Content-Type")).isEqualTo(get.header("Content-Type"));
            assertThat(head.header("ETag")).isEqualTo(get.header("ETag"));
        }
    }

    @Test
    void what_the_client_has_already_is_not_sent_again() {
        for (String accept : List.of(RAW, "application/json")) {
            String tag = api.get(path, "Accept", accept).header("ETag");

            Answer again = api.get(path, "Accept", accept, "If-None-Match", tag);
            assertThat(again.status()).isEqualTo(304);
            assertThat(again.header("ETag")).isEqualTo(tag);
        }
        assertThat(api.get(path, "Accept", RAW).header("ETag"))
                .isNotEqualTo(api.get(path).header("ETag"));
    }

    @TestFactory
    Stream<DynamicTest> a_range_is_answered() {
        return Stream.of(
                        List.of("bytes=0-3", "0123", "bytes 0-3/10"),
                        List.of("bytes=4-", "456789", "bytes 4-9/10"),
                        List.of("bytes=-3", "789", "bytes 7-9/10"),
                        List.of("bytes=-99", "0123456789", "bytes 0-9/10"),
                        List.of("bytes=9-99", "9", "bytes 9-9/10"))
                .map(row -> dynamicTest(row.getFirst(), () -> {
                    Answer answer = api.get(path, "Accept", RAW, "Range", row.getFirst());
                    assertThat(answer.status()).isEqualTo(206);
                    assertThat(answer.text()).isEqualTo(row.get(1));
                    assertThat(answer.header("Content-Range")).isEqualTo(row.get(2));
                    assertThat(answer.header("Content-Length"))
                            .isEqualTo("" + row.get(1).length());
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_range_beyond_the_file_is_refused() {
        return Stream.of("bytes=10-", "bytes=10-20", "bytes=-0")
                .map(range -> Refused.refused(range, 416, 10008, "Range", () -> {
                    Answer answer = api.get(path, "Accept", RAW, "Range", range);
                    assertThat(answer.header("Content-Range")).isEqualTo("bytes */10");
                    return answer;
                }));
    }

    @TestFactory
    Stream<DynamicTest> the_whole_file_is_answered_where_a_range_can_not_be_kept_to() {
        return Stream.of("bytes=0-1,3-4", "bytes=5-2", "bytes=x", "lines=1-2", "bytes=", "nonsense")
                .map(range -> dynamicTest(range, () -> {
                    Answer answer = api.get(path, "Accept", RAW, "Range", range);
                    assertThat(answer.status()).isEqualTo(200);
                    assertThat(answer.body()).isEqualTo(bytes);
                }));
    }

    @Test
    void a_range_goes_on_with_the_same_file_only() {
        String tag = api.get(path, "Accept", RAW).header("ETag");

        assertThat(api.get(path, "Accept", RAW, "Range", "bytes=5-", "If-Range", tag)
                        .text())
                .isEqualTo("56789");
        assertThat(api.get(path, "Accept", RAW, "Range", "bytes=5-", "If-Range", "\"other\"")
                        .body())
                .isEqualTo(bytes);
        assertThat(api.get(path, "Range", "bytes=5-").status()).isEqualTo(200);
    }

    @Test
    void five_megabytes_and_none_come_back_byte_for_byte() {
        byte[] large = new byte[5_000_001];
        new Random(7).nextBytes(large);
        for (byte[] content : List.of(large, new byte[0])) {
            String file = hold("disk.bin", content);

            assertThat(api.get(file, "Accept", RAW).body()).isEqualTo(content);
            assertThat(Base64.getDecoder().decode(api.get(file).json().stringValue()))
                    .isEqualTo(content);
        }
    }
}
