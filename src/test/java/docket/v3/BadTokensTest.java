package docket.v3;

import static docket.v3.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.platform.Expected;
import docket.tokens.ApiTokens;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import docket.tokens.Secrets;
import docket.v3.Api.Answer;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** Each operation with each kind of token that must not do. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadTokensTest {

    private final TestServer.Customer customer = TestServer.customer();
    private final String good = customer.token();
    private final String site = TestServer.token(customer, Scope.CONTACT);
    private final String reader = TestServer.token(customer, Scope.TICKETS_READ);
    private final String unknown = Secrets.unknown();
    private final String mistyped = Secrets.mistyped(good);
    private String expired = "";
    private String revoked = "";
    private String before = "";

    @BeforeAll
    void prepare() {
        expired = token(Scope.TICKETS, List.of());
        Secrets.expire(expired);
        revoked = token(Scope.TICKETS, List.of());
        ApiTokens tokens = TestServer.part(ApiTokens.class);
        tokens.revoke(
                TestServer.SYSTEM, tokens.find(revoked).orElseThrow().token().id(), Expected.any());
    }

    @AfterAll
    void nothing_was_written() {
        assertThat(Refused.database()).isEqualTo(before);
    }

    @TestFactory
    Stream<DynamicTest> every_operation_refuses_a_token_that_must_not_do() {
        List<DynamicTest> rows = Arrays.stream(Operation.values())
                .flatMap(operation -> Stream.concat(strangers(operation), friends(operation)))
                .toList();
        before = Refused.database();
        return rows.stream();
    }

    private Stream<DynamicTest> strangers(Operation to) {
        return Stream.of(
                refused(to + " no token", 401, 10004, "", () -> send(to)),
                refused(to + " empty token", 401, 10004, "", () -> send(to, "")),
                refused(to + " malformed token", 401, 10004, "", () -> send(to, "nonsense")),
                refused(to + " token of umlauts", 401, 10004, "", () -> send(to, "dkt_äöü")),
                refused(to + " mistyped token", 401, 10004, "", () -> send(to, mistyped)),
                refused(to + " unknown token", 401, 10004, "", () -> send(to, unknown)),
                refused(to + " expired token", 401, 10004, "", () -> send(to, expired)),
                refused(to + " revoked token", 401, 10004, "", () -> send(to, revoked)),
                refused(to + " token and more", 401, 10004, "", () -> send(to, good + "," + good)),
                refused(to + " two tokens", 401, 10004, "", () -> send(to, good, good)),
                refused(
                        to + " token in the query alone",
                        401,
                        10004,
                        "",
                        () -> to.send(Api.anonymous(), "?PRIVATE-TOKEN=" + good)));
    }

    private Stream<DynamicTest> friends(Operation to) {
        String right = to == Operation.CONTACT ? site : good;
        String far = token(to.scope(), List.of("10.0.0.0/8", "2001:db8::/32"));
        Stream<DynamicTest> all = Stream.of(
                refused(to + " from a wrong address", 403, 10003, "", () -> send(to, far)),
                refused(to + " wrong scope", 403, 10003, "", () -> send(to, to == Operation.CONTACT ? good : site)),
                refused(
                        to + " token beside the query's",
                        400,
                        10008,
                        "PRIVATE-TOKEN",
                        () -> to.send(Api.with(right), "?private-token=x")),
                refused(
                        to + " its secret in the query",
                        400,
                        10008,
                        "PRIVATE-TOKEN",
                        () -> to.send(Api.with(right), "?a=b&key=" + right)),
                refused(
                        to + " an encoded name in the query",
                        400,
                        10008,
                        "PRIVATE-TOKEN",
                        () -> to.send(Api.with(right), "?PRIVATE%2DTOKEN")));
        return to.isRead()
                ? all
                : Stream.concat(all, Stream.of(refused(to + " reader", 403, 10003, "", () -> send(to, reader))));
    }

    @Test
    void a_refused_token_is_told_by_which_header_to_come() {
        assertThat(Api.anonymous().get("/v3/tickets").header("WWW-Authenticate"))
                .isEqualTo("PRIVATE-TOKEN");
    }

    private static Answer send(Operation operation, String... tokens) {
        String[] headers = Arrays.stream(tokens)
                .flatMap(token -> Stream.of("PRIVATE-TOKEN", token))
                .toArray(String[]::new);
        return operation.send(Api.anonymous(), "", headers);
    }

    private String token(Scope scope, List<String> networks) {
        Long owner =
                scope == Scope.CONTACT ? null : Long.valueOf(customer.actor().personId());
        return TestServer.part(ApiTokens.class)
                .add(TestServer.SYSTEM, new NewToken(owner, "test", Set.of(scope), null, networks));
    }
}
