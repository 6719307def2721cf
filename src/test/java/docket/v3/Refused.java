package docket.v3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.TestServer;
import docket.v3.Api.Answer;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DynamicTest;

/** A row of a table of bad requests: what is sent, and the status, code and fields that the contract answers it with. */
final class Refused {

    /** Everything that a request could write. */
    private static final List<String> TABLES =
            List.of("ticket", "message", "attachment", "event", "idempotency_key", "person", "account", "api_token");

    private Refused() {}

    /** The row as a test; {@code properties} are those that the error object names, with commas between them. */
    static DynamicTest refused(String sent, int status, int code, String properties, Callable<Answer> request) {
        return dynamicTest(sent + " → " + status + " " + code + " " + properties, () -> {
            Answer answer = request.call();
            assertThat(answer.status()).as(answer.text()).isEqualTo(status);
            assertThat(answer.header("Content-Type")).isEqualTo("application/json");
            assertThat(answer.errorCode()).as(answer.text()).isEqualTo(code);
            assertThat(String.join(",", answer.errors().keySet()))
                    .as(answer.text())
                    .isEqualTo(properties);
        });
    }

    /** The rows, and a last one: that none of them wrote anything. */
    static Stream<DynamicTest> writingNothing(DynamicTest... rows) {
        String before = database();
        return Stream.concat(
                Stream.of(rows),
                Stream.of(dynamicTest(
                        "nothing was written", () -> assertThat(database()).isEqualTo(before))));
    }

    /** How many rows each table has and how far its numbers went: the same before and after where nothing was written. */
    static String database() {
        StringBuilder digest = new StringBuilder();
        TestServer.part(Jdbi.class)
                .useHandle(handle -> TABLES.forEach(table -> digest.append(table)
                        .append(handle.createQuery(
                                        "SELECT count(*) || ':' || coalesce(CAST(max(row) AS text), '') FROM (SELECT "
                                                + (table.equals("idempotency_key") ? "created_at" : "id")
                                                + " AS row FROM " + table
                                                + ") AS rows")
                                .mapTo(String.class)
                                .one())
                        .append('\n')));
        return digest.toString();
    }
}
