package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.tokens.Scope;
import docket.tokens.Secrets;
import docket.v3.Api.Answer;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.context.ConfigurableApplicationContext;

/** A desk behind a proxy that is soon tired of a client: who is refused, when, and what it is told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitsTest {

    private static final String FROM = "X-Forwarded-For";

    private final ConfigurableApplicationContext server = TestServer.start(
            "docket_limited",
            "docket.trusted-proxies=127.0.0.1",
            "docket.limits.token=1/h burst 3",
            "docket.limits.address=1/h burst 2",
            "docket.limits.site=1/h burst 4",
            "docket.limits.submitter=1/h burst 2");
    private final TestServer.Customer customer = TestServer.customer(server);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void a_token_has_its_burst_and_is_told_when_to_come_again() {
        Api api = Api.with(server, customer.token());
        assertThat(api.get("/v3/tickets"))
                .returns(200, Answer::status)
                .returns("\"token\";q=3;w=10800", answer -> answer.header("RateLimit-Policy"))
                .satisfies(answer -> assertThat(answer.header("RateLimit")).matches("\"token\";r=2;t=3[56]\\d\\d"));
        api.get("/v3/tickets/999");
        api.post("/v3/tickets", "{");

        Answer refused = api.get("/v3/tickets");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.errorCode()).isEqualTo(10014);
        assertThat(refused.json().get("errorMessage").stringValue()).isEqualTo("Too many requests");
        assertThat(refused.header("Retry-After")).matches("3[56]\\d\\d");
        assertThat(refused.header("RateLimit-Policy")).isEqualTo("\"token\";q=3;w=10800");
        assertThat(refused.header("RateLimit")).isEqualTo("\"token\";r=0;t=" + refused.header("Retry-After"));
        assertThat(api(Scope.TICKETS).get("/v3/tickets").status())
                .as("the account's other token")
                .isEqualTo(200);
    }

    @Test
    void too_many_comes_after_access_and_before_what_the_request_holds() {
        Api reader = api(Scope.TICKETS_READ);
        Api writer = api(Scope.TICKETS);
        for (int i = 0; i < 3; i++) {
            reader.get("/v3/tickets");
            writer.get("/v3/tickets");
        }

        assertThat(reader.get("/v3/nothing").status()).isEqualTo(404);
        assertThat(reader.put("/v3/tickets").status()).isEqualTo(405);
        assertThat(reader.post("/v3/tickets", "{").status()).isEqualTo(403);
        assertThat(writer.send("POST", "/v3/tickets", BodyPublishers.ofString("x"), "Content-Type", "text/plain")
                        .status())
                .isEqualTo(429);
        assertThat(writer.post("/v3/tickets?private-token=x", "{").status()).isEqualTo(429);
        assertThat(writer.get("/v3/tickets/999").status()).isEqualTo(429);
    }

    @Test
    void a_site_is_limited_by_its_token_and_not_by_its_address() {
        Api site = api(Scope.CONTACT);
        for (int i = 0; i < 4; i++) {
            assertThat(contact(site, "visitor" + i + "@example.com").status()).isEqualTo(200);
        }

        Answer refused = contact(site, "visitor@example.com");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("RateLimit")).startsWith("\"site\";r=0;t=");
        assertThat(contact(api(Scope.CONTACT), "visitor@example.com").status()).isEqualTo(200);
    }

    @Test
    void a_submitter_is_limited_whatever_the_site_and_only_by_what_was_fit_to_be_sent() {
        Api site = api(Scope.CONTACT);
        String wrong = Operation.CONTACT.without("title");
        assertThat(site.post("/v3/tickets/contact", wrong).status()).isEqualTo(422);
        assertThat(contact(site, "ann@example.com").status()).isEqualTo(200);
        assertThat(contact(site, "Ann@Example.com").status()).isEqualTo(200);

        Answer refused = contact(api(Scope.CONTACT), "ann@example.com");

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.errorCode()).isEqualTo(10014);
        assertThat(refused.header("Retry-After")).matches("3[56]\\d\\d");
        assertThat(contact(site, "ben@example.com").status()).isEqualTo(200);
    }

    @Test
    void an_address_without_a_token_is_limited_where_it_needs_none() {
        Api nobody = Api.anonymous(server);
        String[] here = {FROM, "2001:db8:1:2::1"};
        assertThat(nobody.page("/docs", here).status()).isEqualTo(200);
        assertThat(nobody.page("/openapi.json", here).status()).isEqualTo(200);

        Answer refused = nobody.page("/docs", FROM, "2001:db8:1:2::2");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().get("type").stringValue()).isEqualTo("too-many");
        assertThat(refused.header("Retry-After")).matches("3[56]\\d\\d");
        assertThat(nobody.page("/docs", FROM, "2001:db8:1:3::1").status()).isEqualTo(200);
        for (String free : new String[] {"/live", "/ready", "/web/docs.js"}) {
            assertThat(nobody.page(free, here).status()).as(free).isEqualTo(200);
        }
    }

    @Test
    void a_bad_token_is_always_told_so_by_the_contract_and_limited_elsewhere() {
        Api stranger = Api.with(server, Secrets.unknown());
        String[] here = {FROM, "203.0.113.9"};
        for (int i = 0; i < 4; i++) {
            assertThat(stranger.get("/v3/tickets", here).status()).isEqualTo(401);
        }
        for (int i = 0; i < 2; i++) {
            assertThat(stranger.page("/staff/v1/tickets", here).status()).isEqualTo(401);
        }

        Answer refused = stranger.page("/staff/v1/tickets", here);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.json().get("type").stringValue()).isEqualTo("too-many");
        assertThat(refused.header("RateLimit")).startsWith("\"address\";r=0;t=");
    }

    @Test
    void a_tokens_network_is_that_of_the_client_behind_the_proxy() {
        Api api =
                Api.with(server, TestServer.token(server, customer, Scope.TICKETS, "203.0.113.0/24", "2001:db8::/32"));

        assertThat(api.get("/v3/tickets").status()).isEqualTo(403);
        assertThat(api.get("/v3/tickets", FROM, "203.0.113.7").status()).isEqualTo(200);
        assertThat(api.get("/v3/tickets", FROM, "2001:db8::7").status()).isEqualTo(200);
        assertThat(api.get("/v3/tickets", FROM, "203.0.113.7, 198.51.100.1").status())
                .as("the left-most is the client's own claim")
                .isEqualTo(403);
    }

    private Api api(Scope scope) {
        return Api.with(server, TestServer.token(server, customer, scope));
    }

    private static Answer contact(Api site, String email) {
        return site.post("/v3/tickets/contact", Operation.CONTACT.with("email", email));
    }
}
