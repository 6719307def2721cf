package docket.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.access.Rule.Verdict;
import docket.v3.Api.Answer;
import docket.v3.Multipart;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The matrix: every operation of the document, by every kind of actor, on every kind of ticket. What was let in may still be
 * refused as a form; what was not must be told just so: 401 unknown, 403 not allowed, 404 not there for the caller.
 */
class AccessMatrixTest {

    private static final List<Operation> OPERATIONS = Operation.all();
    private static final Cast CAST = new Cast();

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() {
        assertThat(OPERATIONS.stream().map(Operation::id)).containsExactlyInAnyOrderElementsOf(rules().keySet());
    }

    @TestFactory
    Stream<DynamicTest> each_actor_is_let_in_where_its_row_says_so_and_nowhere_else() {
        return OPERATIONS.stream()
                .map(operation -> dynamicTest(operation.id(), () -> {
                    List<String> wrong = new ArrayList<>();
                    for (Who who : Who.values()) {
                        for (Thing thing : operation.isOnTicket() ? Thing.values() : new Thing[] {Thing.OWN}) {
                            check(operation, who, thing, wrong);
                        }
                    }
                    assertThat(wrong).isEmpty();
                }));
    }

    private static void check(Operation operation, Who who, Thing thing, List<String> wrong) {
        Rule rule = Objects.requireNonNull(rules().get(operation.id()), "no row for " + operation.id());
        Answer answer = send(operation, who, CAST.make(thing));
        Verdict verdict = Verdict.of(answer.status());
        if (verdict != rule.expected(who, thing)) {
            wrong.add(who + " on " + thing + ": " + answer.status() + " instead of " + rule.expected(who, thing) + " "
                    + answer.text());
        }
    }

    /** Sends a form without fields: it is judged after rights and before anything happens. */
    private static Answer send(Operation operation, Who who, Cast.Made made) {
        String path = operation.path(made);
        boolean upload = path.matches(".*/attachments?") && operation.method().equals("POST");
        Multipart file = Multipart.file("smart.txt", new byte[] {'o', 'k'});
        BodyPublisher body = switch (operation.method()) {
            case "POST", "PATCH", "PUT" ->
                upload ? BodyPublishers.ofByteArray(file.bytes()) : BodyPublishers.ofString("{}");
            default -> BodyPublishers.noBody();
        };
        return CAST.api(who)
                .send(
                        operation.method(),
                        path,
                        body,
                        "Content-Type",
                        upload ? file.contentType() : "application/json",
                        "If-Match",
                        "*");
    }

    private static Map<String, Rule> rules() {
        Map<String, Rule> all = new HashMap<>(Rules.V3);
        all.putAll(Rules.TICKETS);
        all.putAll(Rules.mail());
        all.putAll(Rules.setUp());
        return all;
    }
}
