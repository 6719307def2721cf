package docket.v3;

import static docket.v3.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.TestServer;
import docket.tokens.Scope;
import docket.v3.Api.Answer;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Bodies that can't be read, sent to each operation that takes JSON: 400, 413 and 415. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadJsonTest {

    private static final int LIMIT = 8 * 1024 * 1024;

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Api site = Api.with(TestServer.token(customer, Scope.CONTACT));
    private long ticket;
    private String before = "";

    @BeforeAll
    void prepare() {
        ticket = api.open("Disk failure").get("id").longValue();
        before = Refused.database();
    }

    @AfterAll
    void nothing_was_written() {
        assertThat(Refused.database()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_json_object_is_refused() {
        Map<String, String> bodies = new LinkedHashMap<>();
        bodies.put("empty", "");
        bodies.put("white space", " \r\n\t");
        bodies.put("words", "title=x");
        bodies.put("broken off", "{\"title\": \"x\"");
        bodies.put("comma at the end", "{\"title\": \"x\",}");
        bodies.put("comment", "{/* */}");
        bodies.put("single quotes", "{'title': 'x'}");
        bodies.put("NaN", "{\"x\": NaN}");
        bodies.put("array", "[]");
        bodies.put("string", "\"x\"");
        bodies.put("number", "1");
        bodies.put("null", "null");
        bodies.put("more behind it", "{} {}");
        bodies.put("bracket behind it", "{}]");
        bodies.put("duplicate key", "{\"title\": \"a\", \"title\": \"b\"}");
        bodies.put("duplicate key by escape", "{\"title\": \"a\", \"\\u0074itle\": \"b\"}");
        bodies.put("duplicate key below", "{\"x\": [{\"a\": 1, \"a\": 2}]}");
        bodies.put("33 levels", levels(33));
        bodies.put("100000 levels", "{\"x\": " + "[".repeat(100_000));
        bodies.put("NUL by escape", "{\"title\": \"a\\u0000b\"}");
        bodies.put("NUL in a field that nobody knows", "{\"x\": [{\"y\": \"\\u0000\"}]}");
        bodies.put("NUL in a key", "{\"a\\u0000\": 1}");
        bodies.put("NUL as it is", "{\"title\": \"a\u0000b\"}");
        bodies.put("line break as it is", "{\"title\": \"a\nb\"}");
        bodies.put("high surrogate alone", "{\"title\": \"\\ud83d\"}");
        bodies.put("low surrogate alone", "{\"title\": \"\\ude00x\"}");
        bodies.put("surrogates in the wrong order", "{\"title\": \"\\ude00\\ud83d\"}");
        bodies.put("surrogate in a key", "{\"\\ud83d\": 1}");
        bodies.put("surrogate in a field that nobody knows", "{\"x\": {\"y\": \"\\udfff\"}}");
        bodies.put("number of 2000 digits", "{\"x\": " + "9".repeat(2_000) + "}");
        return operations()
                .flatMap(to -> bodies.entrySet().stream()
                        .map(body -> refused(
                                to + " " + body.getKey(), 400, 10008, "body", () -> send(to, body.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_utf8_is_refused() {
        List<String> bytes = List.of("\u00ff", "\u00c3(", "\u00ed\u00a0\u0080", "\u00c0\u0080", "\u00f8\u0088\u0080");
        return operations()
                .flatMap(to -> bytes.stream()
                        .map(value -> refused(
                                to + " " + value,
                                400,
                                10008,
                                "body",
                                () -> client(to)
                                        .send(
                                                to.method,
                                                path(to),
                                                BodyPublishers.ofByteArray(("{\"title\": \"" + value + "\"}")
                                                        .getBytes(StandardCharsets.ISO_8859_1))))));
    }

    @TestFactory
    Stream<DynamicTest> a_field_of_another_type_is_refused() {
        return operations()
                .flatMap(to -> to.fields().keySet().stream()
                        .flatMap(field -> (field.equals("attachmentIds")
                                        ? List.of(
                                                "1",
                                                "\"1\"",
                                                "{}",
                                                "true",
                                                "[1.5]",
                                                "[1.0]",
                                                "[\"9\"]",
                                                "[null]",
                                                "[[1]]",
                                                "[true]",
                                                "[9223372036854775808]",
                                                "[1e2]")
                                        : List.of("1", "1.5", "true", "[]", "{}", "[\"x\"]"))
                                .stream()
                                        .map(value -> refused(
                                                to + " " + field + ": " + value,
                                                400,
                                                10008,
                                                field,
                                                () -> send(to, "{\"" + field + "\": " + value + "}")))));
    }

    @TestFactory
    Stream<DynamicTest> a_body_over_the_limit_is_refused_and_the_client_hears_it() {
        byte[] large = ("{\"x\": \"" + "a".repeat(LIMIT) + "\"}").getBytes(StandardCharsets.US_ASCII);
        return operations()
                .flatMap(to -> Stream.of(
                        refused(
                                to + " declared",
                                413,
                                10008,
                                "body",
                                () -> client(to).send(to.method, path(to), BodyPublishers.ofByteArray(large))),
                        refused(
                                to + " chunked",
                                413,
                                10008,
                                "body",
                                () -> client(to)
                                        .send(
                                                to.method,
                                                path(to),
                                                BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large))))));
    }

    @TestFactory
    Stream<DynamicTest> a_body_of_another_type_is_refused() {
        return operations()
                .flatMap(to -> Stream.concat(
                        Stream.of(
                                        "text/plain",
                                        "application/json; charset=iso-8859-1",
                                        "application/json; charset=nonsense",
                                        "application/json;charset=\"\"",
                                        "application/x-www-form-urlencoded",
                                        "multipart/form-data; boundary=x",
                                        "application/*",
                                        "*/*",
                                        "json",
                                        "application/",
                                        "application/vnd.api+json",
                                        "")
                                .map(type -> refused(
                                        to + " " + type,
                                        415,
                                        10008,
                                        "Content-Type",
                                        () -> client(to)
                                                .send(
                                                        to.method,
                                                        path(to),
                                                        BodyPublishers.ofString("{}"),
                                                        "Content-Type",
                                                        type))),
                        Stream.of("gzip", "br", "identity, gzip")
                                .map(coding -> refused(
                                        to + " " + coding,
                                        415,
                                        10008,
                                        "Content-Encoding",
                                        () -> client(to).post(path(to), "{}", "Content-Encoding", coding)))));
    }

    @TestFactory
    Stream<DynamicTest> what_is_unusual_but_right_is_read() {
        List<String> types = List.of(
                "application/json",
                "APPLICATION/JSON",
                "application/json;charset=UTF-8",
                "application/json; charset=\"utf-8\"",
                "application/json; x=y");
        return Stream.concat(
                Stream.of(levels(32), "{\"x\": \"\\ud83d\\ude00\"}", "{\"title\": null}", " {} ")
                        .map(body -> read("body " + body, send(Operation.CREATE, body))),
                Stream.concat(
                        types.stream()
                                .map(type -> read(
                                        type,
                                        api.send(
                                                "POST",
                                                "/v3/tickets",
                                                BodyPublishers.ofString("{}"),
                                                "Content-Type",
                                                type))),
                        Stream.of(read("no type", api.send("POST", "/v3/tickets", BodyPublishers.ofString("{}"))))));
    }

    /** Read, and found wanting in its fields only. */
    private static DynamicTest read(String what, Answer answer) {
        return dynamicTest(
                what, () -> assertThat(answer.status()).as(answer.text()).isEqualTo(422));
    }

    private static String levels(int count) {
        return "{\"x\": " + "[".repeat(count - 1) + "]".repeat(count - 1) + "}";
    }

    private static Stream<Operation> operations() {
        return Stream.of(Operation.values()).filter(Operation::takesJson);
    }

    private Answer send(Operation to, String body) {
        return client(to).post(path(to), body);
    }

    private Api client(Operation to) {
        return to == Operation.CONTACT ? site : api;
    }

    private String path(Operation to) {
        return to.path(ticket, 0);
    }
}
