package docket.v3;

import static docket.v3.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.v3.Api.Answer;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Requests that no well-behaved client sends, byte by byte: the answer is the error object all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadRequestsTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final String token =
            "\nHost: desk\nPRIVATE-TOKEN: " + TestServer.customer().token();
    private final String end = " HTTP/1.1" + token;
    private final String json = "POST /v3/tickets" + end + "\nContent-Type: application/json";
    private String before = "";

    @BeforeAll
    void prepare() {
        before = Refused.database();
    }

    @AfterAll
    void nothing_was_written() {
        assertThat(Refused.database()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> a_request_that_can_not_be_parsed_is_refused() {
        return Stream.of(
                        "GET /v3/tickets/%zz" + end,
                        "GET /v3/tickets/%" + end,
                        "GET /v3/a|b" + end,
                        "GET /v3/a b" + end,
                        "GET /v3/a\\b" + end,
                        "GET /v3/a%5Cb" + end,
                        "GET /v3/tickets%2F1" + end,
                        "GET /v3/%00" + end,
                        "GET /v3/\u0000" + end,
                        "GET /v3/\u00ff" + end,
                        "GET /v3/%ff" + end,
                        "GET /v3/../../v3" + end,
                        "GET /v3/tickets?a|b" + end,
                        "GET /v3/" + "a".repeat(40_000) + end,
                        "GET /v3/tickets HTTP/3.0" + token,
                        "GET /v3/tickets HTTP/1.1",
                        "GET /v3/tickets" + end + "\nHost: other",
                        "GET /v3/tickets" + end + "\nX: " + "a".repeat(40_000),
                        "GET /v3/tickets" + end + "\nNo Header: 1",
                        "GET /v3/tickets" + end + "\nX: a\u0000b",
                        json + "\nContent-Length: abc",
                        json + "\nContent-Length: -1",
                        json + "\nContent-Length: 2\nContent-Length: 3",
                        json + "\nContent-Length: 99999999999999999999",
                        json + "\nTransfer-Encoding: nonsense")
                .map(head -> refused(shortened(head), 400, 10008, "", () -> RawHttp.ask(head, "")));
    }

    @TestFactory
    Stream<DynamicTest> a_body_that_breaks_off_or_is_framed_wrongly_is_refused() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("Content-Length: 9", "{}");
        bodies.put("Transfer-Encoding: chunked", "zz\r\n{}\r\n0\r\n\r\n");
        bodies.put("Transfer-Encoding:  chunked", "2\r\n{}");
        bodies.put("Transfer-Encoding:   chunked", "2\r\n{}XX0\r\n\r\n");
        return bodies.entrySet().stream()
                .map(body -> refused(body.toString(), 400, 10008, "", () -> {
                    try (RawHttp connection = new RawHttp()) {
                        connection.send(
                                (json + "\n" + body.getKey()).replace("\n", "\r\n") + "\r\n\r\n" + body.getValue());
                        connection.endSending();
                        return connection.receive();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> headers_beyond_ascii_are_refused_where_they_mean_something() {
        return Stream.of(
                refused(
                        "key",
                        400,
                        10008,
                        "Idempotency-Key",
                        () -> RawHttp.ask(json + "\nContent-Length: 2\nIdempotency-Key: schl\u00fcssel", "{}")),
                refused(
                        "key of no-break space",
                        400,
                        10008,
                        "Idempotency-Key",
                        () -> RawHttp.ask(json + "\nContent-Length: 2\nIdempotency-Key: \u00a0", "{}")),
                refused(
                        "range",
                        400,
                        10008,
                        "RANGED-DATA",
                        () -> RawHttp.ask("GET /v3/tickets" + end + "\nRANGED-DATA: start=\u00b2", "")),
                refused(
                        "page",
                        400,
                        10008,
                        "PAGE-TOKEN",
                        () -> RawHttp.ask("GET /v3/tickets" + end + "\nPAGE-TOKEN: \u00e4", "")),
                refused(
                        "token",
                        401,
                        10004,
                        "",
                        () -> RawHttp.ask("GET /v3/tickets HTTP/1.1\nHost: desk\nPRIVATE-TOKEN: dkt_\u00e4", "")));
    }

    @TestFactory
    Stream<DynamicTest> trace_is_refused_and_echoes_no_secret() {
        return Stream.of(
                refused(
                        "TRACE without a token",
                        401,
                        10004,
                        "",
                        () -> RawHttp.ask("TRACE /v3/tickets HTTP/1.1\nHost: desk", "")),
                refused("TRACE", 405, 10012, "", () -> RawHttp.ask("TRACE /v3/tickets" + end, "")),
                refused(
                        "TRACE with a body",
                        405,
                        10012,
                        "",
                        () -> RawHttp.ask("TRACE /v3/tickets" + end + "\nContent-Length: 2", "{}")),
                refused("TRACE of no route", 404, 10012, "", () -> RawHttp.ask("TRACE /v3/x" + end, "")));
    }

    @Test
    void trace_is_refused_outside_of_the_api_too() throws IOException {
        Answer answer = RawHttp.ask("TRACE /live" + end, "");

        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.text()).doesNotContain("dkt_");
    }

    @Test
    void http_1_0_is_answered() throws IOException {
        assertThat(RawHttp.ask("GET /v3/tickets HTTP/1.0" + token, "").text()).isEqualTo("[]");
        assertThat(RawHttp.ask("GET /v3/tickets HTTP/1.0", "").status()).isEqualTo(401);
    }

    @Test
    void of_two_framings_the_chunks_count_and_the_connection_ends() throws IOException {
        try (RawHttp connection = new RawHttp()) {
            connection.send(
                    (json + "\nTransfer-Encoding: chunked\nContent-Length: 60\n\n2\n{}\n0\n\n").replace("\n", "\r\n"));
            connection.send(("GET /v3/tickets" + end + "\n\n").replace("\n", "\r\n"));

            assertThat(connection.receive().status()).isEqualTo(422);
            assertThat(connection.isEnded()).isTrue();
        }
    }

    @TestFactory
    Stream<DynamicTest> a_client_that_waits_for_leave_to_send_is_refused_before() {
        return Stream.of(
                refused("no token", 401, 10004, "", () -> expect("POST /v3/tickets HTTP/1.1\nHost: desk", 2)),
                refused(
                        "type",
                        415,
                        10008,
                        "Content-Type",
                        () -> expect("POST /v3/tickets" + end + "\nContent-Type: text/plain", 2)),
                refused("size", 413, 10008, "body", () -> expect(json, 9 * MEBIBYTE)),
                refused(
                        "file",
                        413,
                        10008,
                        "attachment",
                        () -> expect(
                                "POST /v3/tickets/attachment" + end + "\nContent-Type: multipart/form-data; boundary=x",
                                102 * MEBIBYTE)));
    }

    @Test
    void a_client_that_waits_for_leave_to_send_gets_it() throws IOException {
        try (RawHttp connection = new RawHttp()) {
            connection.send((json + "\nExpect: 100-continue\nContent-Length: 2\n\n").replace("\n", "\r\n"));
            assertThat(connection.receive().status()).isEqualTo(100);

            connection.send("{}");
            assertThat(connection.receive().status()).isEqualTo(422);
        }
    }

    @TestFactory
    Stream<DynamicTest> a_client_that_sends_all_before_it_reads_hears_the_refusal() {
        byte[] twelve = new byte[12 * MEBIBYTE];
        Arrays.fill(twelve, (byte) ' ');
        return Stream.of(
                refused("size", 413, 10008, "body", () -> sendAll(json, twelve)),
                refused("token", 401, 10004, "", () -> sendAll("POST /v3/tickets HTTP/1.1\nHost: desk", twelve)),
                refused(
                        "type",
                        415,
                        10008,
                        "Content-Type",
                        () -> sendAll("POST /v3/tickets" + end + "\nContent-Type: text/plain", twelve)),
                refused("method", 405, 10012, "", () -> sendAll("PATCH /v3/tickets" + end, twelve)));
    }

    @Test
    void a_body_that_nobody_asked_for_is_read_away() throws IOException {
        Answer answer = sendAll("GET /v3/tickets" + end, new byte[MEBIBYTE]);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("[]");
    }

    private static Answer sendAll(String head, byte[] body) throws IOException {
        try (RawHttp connection = new RawHttp()) {
            connection.send((head + "\nContent-Length: " + body.length + "\n\n").replace("\n", "\r\n"));
            connection.send(body);
            return connection.receive();
        }
    }

    private static Answer expect(String head, int length) throws IOException {
        try (RawHttp connection = new RawHttp()) {
            connection.send(
                    (head + "\nExpect: 100-continue\nContent-Length: " + length + "\n\n").replace("\n", "\r\n"));
            Answer answer = connection.receive();
            assertThat(answer.header("Connection")).isEqualTo("close");
            assertThat(connection.isEnded()).isTrue();
            return answer;
        }
    }

    private static String shortened(String head) {
        String line = head.replaceAll("\nPRIVATE-TOKEN: [^\n]*", "").replace('\n', ' ');
        return line.substring(0, Math.min(90, line.length()));
    }
}
