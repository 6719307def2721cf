package docket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.v3.Api;
import docket.v3.Api.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the staff's API makes of fields that it does not know and of values that mean it ill: a clear no, and no defect. */
class HostileRequestsTest {

    private static final Cast CAST = new Cast();
    private static final Api ADMIN = CAST.api(Who.ADMIN);
    private static final Cast.Made MADE = CAST.make(Thing.OWN);

    private static final List<String> VALUES = List.of(
            "' OR '1'='1",
            "1; DROP TABLE ticket; --",
            "1) UNION SELECT secret FROM api_token --",
            "\u0000",
            "\r\nSet-Cookie: a=b",
            "%",
            "_",
            "\\",
            "-1",
            "99999999999999999999",
            "NaN",
            "1e400",
            "0001-01-01T00:00:00Z",
            "+999999999-12-31T23:59:59Z",
            "${jndi:ldap://127.0.0.1/a}",
            "<visible>",
            ":visibleTo",
            "\uD83D\uDE00".repeat(300),
            "\u202Eabc",
            "");

    @TestFactory
    Stream<DynamicTest> a_field_that_an_operation_does_not_know_is_a_400_and_sets_nothing() {
        return Operation.all().stream()
                .filter(operation -> operation.isOfStaff() && operation.takesJson())
                .map(operation -> dynamicTest(operation.id(), () -> {
                    for (String field :
                            List.of("nonsense", "permissionsx", "id", "version", "ownerId", "passwordHash")) {
                        Answer answer = ADMIN.send(
                                operation.method(),
                                operation.path(MADE),
                                BodyPublishers.ofString("{\"" + field + "\": 1}"),
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                "*");
                        assertThat(answer.status())
                                .as(field + " " + answer.text())
                                .isEqualTo(400);
                        assertThat(answer.errors()).containsOnlyKeys(field);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_hostile_value_of_a_parameter_is_refused_or_finds_nothing() {
        return Operation.all().stream()
                .filter(operation -> operation.isOfStaff() && !operation.query().isEmpty())
                .map(operation -> dynamicTest(operation.id(), () -> {
                    for (String name : operation.query()) {
                        for (String value : VALUES) {
                            Answer answer = ADMIN.get(operation.path(MADE) + "?" + name + "="
                                    + URLEncoder.encode(value, StandardCharsets.UTF_8));
                            assertThat(answer.status())
                                    .as(name + "=" + value + " " + answer.text())
                                    .isIn(200, 400, 422);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> a_parameter_that_a_list_does_not_know_is_a_400() {
        return Operation.all().stream()
                .filter(operation -> operation.isOfStaff() && operation.query().contains("limit"))
                .map(operation -> dynamicTest(
                        operation.id(),
                        () -> assertThat(ADMIN.get(operation.path() + "?nonsense=1")
                                        .status())
                                .isEqualTo(400)));
    }
}
