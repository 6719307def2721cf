package docket.v3;

import static docket.v3.Refused.refused;
import static docket.v3.Refused.writingNothing;
import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Casework;
import docket.tickets.TicketAt;
import docket.tokens.Scope;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** Requests that break several rules at once: which of them is told, and what a lenient desk lets pass. */
class ChecksOrderTest {

    private static final String LARGE = "x".repeat(9 * 1024 * 1024);
    private static final String NOTHING = "/v3/tickets/9223372036854775807";

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Api reader = Api.with(TestServer.token(customer, Scope.TICKETS_READ));

    @TestFactory
    Stream<DynamicTest> the_token_comes_before_the_route_and_the_route_before_access() {
        String nothing = NOTHING + "/reply?private-token=x";
        return writingNothing(
                refused("401 before 404", 401, 10004, "", () -> Api.anonymous().get("/v3/nothing")),
                refused("401 before 405", 401, 10004, "", () -> Api.anonymous().put("/v3/tickets")),
                refused("404 before 403", 404, 10012, "", () -> reader.post("/v3/tickets/x/reply", "{")),
                refused("405 before 403", 405, 10012, "", () -> reader.put("/v3/tickets/contact")),
                refused("403 before 415", 403, 10003, "", () -> send(reader, nothing, "text/plain", LARGE)),
                refused("403 before 400", 403, 10003, "", () -> reader.post(nothing, "{")),
                refused("415 before 413", 415, 10008, "Content-Type", () -> send(api, nothing, "text/plain", LARGE)),
                refused("413 before 400", 413, 10008, "body", () -> send(api, nothing, "application/json", LARGE)));
    }

    @TestFactory
    Stream<DynamicTest> the_body_comes_before_the_thing_and_the_thing_before_its_fields() {
        String nothing = NOTHING + "/reply";
        String closed = "/v3/tickets/" + forceClosed() + "/reply";
        String[] badKey = {"Idempotency-Key", "a b"};
        return writingNothing(
                refused("400 of the body before 404", 400, 10008, "body", () -> api.post(nothing, "{")),
                refused("400 of a type before 404", 400, 10008, "title", () -> api.post(nothing, "{\"title\": 1}")),
                refused(
                        "400 of the key before 404",
                        400,
                        10008,
                        "Idempotency-Key",
                        () -> api.post(nothing, "{}", badKey)),
                refused("404 before 422", 404, 10001, "", () -> api.post(nothing, "{}")),
                refused("422 before 409", 422, 11001, "title,content", () -> api.post(closed, "{}")),
                refused(
                        "415 of an upload before 400",
                        415,
                        10008,
                        "Content-Type",
                        () -> send(api, "/v3/tickets/attachment?private-token=x", "text/plain", "x")),
                refused(
                        "400 of an upload before 422",
                        400,
                        10008,
                        "Idempotency-Key",
                        () -> api.post(new Multipart(), badKey)));
    }

    private long forceClosed() {
        long id = api.open("Disk failure").get("id").longValue();
        TestServer.part(Casework.class).lock(TestServer.staff(), TicketAt.any(id), "Abuse");
        return id;
    }

    @Test
    void a_lenient_desk_takes_a_missing_e_mail_field_for_an_empty_one() {
        try (ConfigurableApplicationContext server =
                TestServer.start("docket_lenient", "docket.tickets.lenient-email-fields=true")) {
            Api lenient = Api.with(server, TestServer.customer(server).token());

            for (String field : new String[] {"emailTo", "emailCc"}) {
                assertThat(lenient.post("/v3/tickets", Operation.CREATE.without(field))
                                .status())
                        .isEqualTo(200);
                assertThat(lenient.post("/v3/tickets", Operation.CREATE.with(field, null))
                                .status())
                        .isEqualTo(200);
                assertThat(lenient.post("/v3/tickets", Operation.CREATE.with(field, "nobody"))
                                .errors())
                        .containsOnlyKeys(field);
                assertThat(lenient.post("/v3/tickets", Operation.CREATE.with(field, 1))
                                .status())
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void the_setting_has_a_name_in_the_environment() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment", Map.of("DOCKET_TICKETS_LENIENT_EMAIL_FIELDS", "true")));
        ConfigurationPropertySources.attach(environment);

        assertThat(Binder.get(environment)
                        .bind("docket.tickets.lenient-email-fields", Boolean.class)
                        .get())
                .isTrue();
    }

    private static Api.Answer send(Api api, String path, String type, String body) {
        return api.send("POST", path, BodyPublishers.ofString(body), "Content-Type", type);
    }
}
