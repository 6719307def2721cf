package docket.v3;

import static docket.v3.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.v3.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Ids of others and of nobody, paths that there are not, and methods that a path does not take. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadPathsTest {

    private static final List<String> NOBODYS = List.of("0", "-1", "-9223372036854775808", "9223372036854775807");
    private static final List<String> NO_IDS = List.of(
            "abc",
            "1.5",
            "+1",
            "1e3",
            "0x1",
            "1%20",
            "%D9%A1",
            "9223372036854775808",
            "-9223372036854775809",
            "99999999999999999999",
            "%39%39%39%39%39%39%39%39%39%39%39%39%39%39%39%39%39%39%39%39",
            "99999999999999999999;x=1");
    private static final List<String> UNKNOWN = List.of(
            "/v3",
            "/v3/",
            "/v3/nothing",
            "/v3/Tickets",
            "/v3/tickets/",
            "/v3/tickets/1/",
            "/v3/tickets/1/reply/",
            "/v3/tickets/1/replies",
            "/v3/tickets//1",
            "/v3//tickets",
            "/v3/tickets/1/attachment",
            "/v3/tickets/1/attachment/1/2",
            "/v3/tickets.json",
            "/v3/tickets/%2e%2e/tickets");

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Api other = Api.with(TestServer.customer().token());
    private long ticket;
    private long held;
    private long waiting;
    private long elsewhere;
    private String before = "";

    @BeforeAll
    void prepare() {
        held = api.upload("smart.txt", "held".getBytes(StandardCharsets.UTF_8));
        ticket = api.open("Disk failure", held).get("id").longValue();
        elsewhere = api.upload("smart.txt", "elsewhere".getBytes(StandardCharsets.UTF_8));
        api.open("Another one", elsewhere);
        waiting = api.upload("smart.txt", "waiting".getBytes(StandardCharsets.UTF_8));
        before = Refused.database();
    }

    @AfterAll
    void nothing_was_written() {
        assertThat(Refused.database()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> what_is_anothers_or_nobodys_is_not_found() {
        return Stream.concat(
                withIds()
                        .flatMap(to -> NOBODYS.stream()
                                .map(id -> refused(to + " " + id, 404, 10001, "", () -> send(api, to, id, id)))),
                Stream.concat(
                        withIds()
                                .map(to -> refused(
                                        to + " of another account",
                                        404,
                                        10001,
                                        "",
                                        () -> send(other, to, ticket, to == Operation.DELETE ? waiting : held))),
                        Stream.of(
                                refused(
                                        "file of another ticket",
                                        404,
                                        10001,
                                        "",
                                        () -> send(api, Operation.DOWNLOAD, ticket, elsewhere)),
                                refused(
                                        "file of no ticket",
                                        404,
                                        10001,
                                        "",
                                        () -> send(api, Operation.DOWNLOAD, ticket, waiting)),
                                refused(
                                        "held file of another account",
                                        404,
                                        10001,
                                        "",
                                        () -> send(other, Operation.DELETE, ticket, held)))));
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_id_of_64_bits_is_no_route() {
        return withIds()
                .flatMap(to ->
                        NO_IDS.stream().map(id -> refused(to + " " + id, 404, 10012, "", () -> send(api, to, id, id))));
    }

    @TestFactory
    Stream<DynamicTest> unknown_paths_are_no_routes_by_any_method() {
        return UNKNOWN.stream()
                .flatMap(path -> Stream.of("GET", "HEAD", "POST", "PATCH", "OPTIONS", "PROPFIND")
                        .map(method -> method.equals("HEAD")
                                ? DynamicTest.dynamicTest(
                                        "HEAD " + path,
                                        () -> assertThat(call(method, path).status())
                                                .isEqualTo(404))
                                : refused(method + " " + path, 404, 10012, "", () -> call(method, path))));
    }

    @TestFactory
    Stream<DynamicTest> a_known_path_tells_the_methods_that_it_takes() {
        return Map.of(
                        "/v3/tickets/categories", "GET, HEAD, OPTIONS",
                        "/v3/tickets", "GET, HEAD, OPTIONS, POST",
                        "/v3/tickets/openOrUnread", "GET, HEAD, OPTIONS",
                        "/v3/tickets/1", "GET, HEAD, OPTIONS",
                        "/v3/tickets/1/attachment/1", "GET, HEAD, OPTIONS",
                        "/v3/tickets/contact", "OPTIONS, POST",
                        "/v3/tickets/1/reply", "OPTIONS, POST",
                        "/v3/tickets/attachment", "OPTIONS, POST",
                        "/v3/tickets/attachment/1", "DELETE, OPTIONS",
                        "/v3/tickets/1/open", "OPTIONS, PUT")
                .entrySet()
                .stream()
                .flatMap(route -> Stream.of("GET", "POST", "PUT", "DELETE", "PATCH", "PROPFIND", "get", "QUERY")
                        .filter(method -> !List.of(route.getValue().split(", ")).contains(method))
                        .map(method -> refused(method + " " + route.getKey(), 405, 10012, "", () -> {
                            Answer answer = call(method, route.getKey());
                            assertThat(answer.header("Allow")).isEqualTo(route.getValue());
                            return answer;
                        })));
    }

    @Test
    void options_tells_the_methods_also_to_a_browser_that_asks_for_another_site() {
        Answer plain = call("OPTIONS", "/v3/tickets");
        Answer preflight = api.send(
                "OPTIONS",
                "/v3/tickets",
                BodyPublishers.noBody(),
                "Origin",
                "https://elsewhere.example",
                "Access-Control-Request-Method",
                "PUT");

        for (Answer answer : List.of(plain, preflight)) {
            assertThat(answer.status()).isEqualTo(204);
            assertThat(answer.header("Allow")).isEqualTo("GET, HEAD, OPTIONS, POST");
            assertThat(answer.headers().map()).doesNotContainKey("Access-Control-Allow-Origin");
        }
    }

    @Test
    void head_answers_as_get_does() {
        for (String path : List.of("/v3/tickets", "/v3/tickets/categories", "/v3/tickets/" + ticket)) {
            Answer head = call("HEAD", path);
            Answer get = call("GET", path);

            assertThat(head.status()).isEqualTo(200);
            assertThat(head.header("Content-Type")).isEqualTo("application/json");
            assertThat(head.header("ETag")).isEqualTo(get.header("ETag")).isNotEmpty();
        }
    }

    private static Stream<Operation> withIds() {
        return Arrays.stream(Operation.values()).filter(operation -> operation.path.contains("{"));
    }

    private static Answer send(Api api, Operation to, Object ticketId, Object attachmentId) {
        String body = to.takesJson() ? Operation.json(to.fields()) : "";
        return api.send(to.method, to.path(ticketId, attachmentId), BodyPublishers.ofString(body));
    }

    private Answer call(String method, String path) {
        return api.send(method, path, BodyPublishers.noBody());
    }
}
