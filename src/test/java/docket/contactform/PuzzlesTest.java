package docket.contactform;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Puzzles: which solutions are good, and how often. */
class PuzzlesTest {

    private final Puzzles puzzles = TestServer.part(Puzzles.class);
    private final TransactionTemplate transaction = TestServer.part(TransactionTemplate.class);

    @Test
    void a_solution_is_good_once() {
        String solution = Forms.solved(puzzles.fresh());

        assertThat(accept(solution)).isTrue();
        assertThat(accept(solution)).isFalse();
    }

    @Test
    void it_is_good_again_where_what_it_was_for_came_to_nothing() {
        String solution = Forms.solved(puzzles.fresh());

        transaction.executeWithoutResult(status -> {
            assertThat(puzzles.accept(solution)).isTrue();
            status.setRollbackOnly();
        });

        assertThat(accept(solution)).isTrue();
    }

    @Test
    void a_puzzle_is_good_for_a_day() {
        assertThat(accept(Forms.solved(Forms.puzzle(Duration.ofHours(23))))).isTrue();
        assertThat(accept(Forms.solved(Forms.puzzle(Duration.ofHours(25))))).isFalse();
    }

    @Test
    void a_wrong_number_and_a_puzzle_of_others_are_not_good() {
        String solution = new String(Base64.getDecoder().decode(Forms.solved(puzzles.fresh())), StandardCharsets.UTF_8);

        assertThat(accept(encoded(solution.replaceFirst("\"number\":", "\"number\":1"))))
                .isFalse();
        assertThat(accept(encoded(solution.replaceFirst("(\"signature\":\").", "$1x"))))
                .isFalse();
        assertThat(accept(encoded(solution.replaceFirst("expires=\\d", "expires=9"))))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ä", "{}", "[]", "null", "{\"number\": \"x\"}", "{\"number\": 1}", "[[[[[[[["})
    void what_is_no_solution_is_not_good(String sent) {
        assertThat(accept(sent)).isFalse();
        assertThat(accept(encoded(sent))).isFalse();
    }

    private boolean accept(String solution) {
        return Objects.requireNonNull(transaction.execute(status -> puzzles.accept(solution)));
    }

    private static String encoded(String solution) {
        return Base64.getEncoder().encodeToString(solution.getBytes(StandardCharsets.UTF_8));
    }
}
