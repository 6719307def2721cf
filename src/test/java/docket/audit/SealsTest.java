package docket.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestDatabase;
import docket.audit.Finding.What;
import docket.events.Actor;
import docket.events.Origin;
import docket.events.TestLedger;
import docket.platform.Failure;
import docket.platform.Keys;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is done to sealed lines behind Docket's back is found, also when a superuser does it. */
@Tag("postgres15")
class SealsTest {

    private final SealedLedger ledger = new SealedLedger();

    @Test
    void a_ledger_that_nobody_touched_is_whole_and_tells_what_waits() {
        assertThat(ledger.verify(null))
                .isEqualTo(new Verdict(0, 0, 0, List.of(), ledger.seals().newest()));
        ledger.write(Seals.CHUNK + 1);
        assertThat(ledger.seal()).isEqualTo(Seals.CHUNK);
        ledger.write(2);

        Verdict verdict = ledger.verify(ledger.seals().newest().orElseThrow());

        assertThat(verdict.whole()).isTrue();
        assertThat(verdict.sealed()).isEqualTo(Seals.CHUNK);
        assertThat(verdict.waiting()).isEqualTo(3);
        assertThat(ledger.seal()).isEqualTo(3);
        assertThat(ledger.seal()).isZero();
        assertThat(ledger.verify(null).waiting()).isZero();
    }

    @Test
    void every_column_of_a_sealed_line_is_sealed() {
        sealed(3);

        assertThat(columns()).hasSizeGreaterThan(10).allSatisfy(column -> {
            String value = switch (column) {
                case "at" -> "at + INTERVAL '1 microsecond'";
                case "actor" -> "'site'";
                case "detail" -> "'{}'";
                case "before_digest", "after_digest" -> "sha256('another')";
                case "type", "channel", "address", "request_id" -> column + " || '.'";
                default -> column + " + 1";
            };
            assertThat(ledger.verdictAfter("UPDATE event SET " + column + " = " + value + " WHERE id = 2")
                            .findings())
                    .singleElement()
                    .matches(finding -> finding.what() == What.EDITED && finding.id() == 2);
        });
    }

    @Test
    void a_value_that_was_taken_away_is_found() {
        sealed(3);

        for (String column : List.of("actor_id", "channel", "token_id", "address", "request_id", "after_digest")) {
            assertFound("UPDATE event SET " + column + " = NULL WHERE id = 2", edited(2));
        }
    }

    @Test
    void a_line_that_is_gone_is_found() {
        sealed(3);

        for (long id = 1; id <= 3; id++) {
            assertFound("DELETE FROM event WHERE id = " + id, new Finding(What.MISSING, id, null));
        }
        assertFound(
                "DELETE FROM event",
                new Finding(What.MISSING, 1, null),
                new Finding(What.MISSING, 2, null),
                new Finding(What.MISSING, 3, null));
    }

    @Test
    void lines_that_change_places_are_found() {
        sealed(3);

        assertFound("""
                CREATE TEMPORARY TABLE swap ON COMMIT DROP AS SELECT * FROM event;
                UPDATE event SET object_id = swap.object_id, detail = swap.detail
                FROM swap
                WHERE event.id IN (1, 2) AND swap.id = 3 - event.id
                """, edited(1), edited(2));
        assertFound("UPDATE event_seal SET event_id = 3 - event_id WHERE event_id IN (1, 2)", edited(2), edited(1));
    }

    @Test
    void a_line_that_is_put_among_the_sealed_ones_is_found() {
        sealed(3);
        String insert = """
                INSERT INTO event (id, transaction_id, at, type, actor, object_id, detail) OVERRIDING SYSTEM VALUE
                SELECT %s, transaction_id, at, 'test.forged', 'system', 1, '{}'
                FROM event
                WHERE id = 1
                """;

        assertFound(insert.formatted("0"), new Finding(What.INSERTED, 0, "test.forged"));
        assertFound(
                "DELETE FROM event WHERE id = 2;" + insert.formatted("2"), new Finding(What.EDITED, 2, "test.forged"));
    }

    @Test
    void a_proof_goes_over_all_of_a_long_ledger() {
        ledger.write(2 * Seals.CHUNK);
        ledger.seal();
        ledger.seal();

        assertThat(ledger.verdictAfter("DELETE FROM event WHERE id IN (1, 1000, 1001, 2000)")
                        .findings())
                .extracting(Finding::id)
                .containsExactly(1L, 1000L, 1001L, 2000L);
        assertThat(ledger.verdictAfter("DELETE FROM event_seal WHERE number IN (1000, 1001)")
                        .findings())
                .containsExactly(
                        new Finding(What.UNSEALED, 1001, null),
                        new Finding(What.INSERTED, 1000, "test.done"),
                        new Finding(What.INSERTED, 1001, "test.done"));
    }

    @Test
    void a_line_with_another_transaction_is_found() {
        sealed(3);

        assertFound("UPDATE event SET transaction_id = '1' WHERE id = 2", new Finding(What.MISSING, 2, null));
    }

    @Test
    void a_seal_that_was_changed_or_is_gone_is_found() {
        sealed(4);

        assertFound("UPDATE event_seal SET mac = sha256('forged') WHERE number = 4", edited(4));
        assertFound(
                "DELETE FROM event_seal WHERE number = 2",
                new Finding(What.UNSEALED, 2, null),
                new Finding(What.INSERTED, 2, "test.done"));
        assertFound("""
                DELETE FROM event WHERE id = 1;
                DELETE FROM event_seal WHERE number = 1;
                UPDATE event_seal SET number = number - 1
                """, edited(2));
    }

    @Test
    void an_end_that_was_cut_off_is_missed_by_whoever_has_an_anchor() {
        sealed(3);
        Anchor anchor = ledger.seals().newest().orElseThrow();

        ledger.tamper("UPDATE event SET actor_id = 8 WHERE id = 3; DELETE FROM event_seal WHERE number = 3");
        assertThat(ledger.verify(anchor).findings()).containsExactly(new Finding(What.CUT_OFF, 3, null));
        assertThat(ledger.verify(null).waiting()).isEqualTo(1);
        ledger.seal();
        assertThat(ledger.verify(null).whole()).as("sealed again with the key").isTrue();
        assertThat(ledger.verify(anchor).findings()).containsExactly(new Finding(What.CUT_OFF, 3, null));
    }

    @Test
    void without_the_key_nobody_makes_a_seal() {
        ledger.write(1);
        byte[] guessed = new byte[32];
        guessed[0] = 1;
        Seals forger = new Seals(TestDatabase.jdbi(), new Keys(guessed));
        TestDatabase.transactions().executeWithoutResult(status -> forger.seal());

        assertThat(ledger.verify(null).findings()).containsExactly(edited(1));
    }

    @Test
    void a_line_is_sealed_when_none_can_come_before_it_any_more() {
        TestDatabase.transactions().executeWithoutResult(status -> {
            TestLedger.events().append(SealedLedger.SYSTEM, new SealedLedger.Done(1));
            assertThat(elsewhere(() -> {
                        ledger.write(1);
                        return ledger.seal();
                    }))
                    .isZero();
        });

        assertThat(ledger.seal()).isEqualTo(2);
        assertThat(ledger.verify(null).whole()).isTrue();
    }

    @Test
    void one_process_seals_at_a_time() {
        ledger.write(1);
        TestDatabase.transactions().executeWithoutResult(status -> {
            assertThat(TestDatabase.jdbi().onDemand(SealSql.class).takeTurn()).isTrue();
            try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
                assertThat(other.submit(ledger::seal))
                        .succeedsWithin(java.time.Duration.ofSeconds(10))
                        .isEqualTo(0);
            }
        });
        assertThat(ledger.seal()).isEqualTo(1);
    }

    @Test
    void many_findings_are_counted_and_some_told() {
        sealed(5);
        ledger.tamper("UPDATE event SET actor_id = 8");

        Verdict verdict = ledger.verify(2);
        assertThat(verdict.findings()).containsExactly(edited(1), edited(2));
        assertThat(verdict.broken()).isEqualTo(5);
    }

    @Test
    void nobody_changes_lines_or_seals_by_accident() {
        sealed(1);
        for (String table : List.of("event", "event_seal")) {
            for (String sql : List.of("UPDATE %s SET transaction_id = '1'", "DELETE FROM %s", "TRUNCATE %s")) {
                assertThatThrownBy(() -> TestDatabase.jdbi().useHandle(handle -> handle.execute(sql.formatted(table))))
                        .hasMessageContaining("insert-only");
            }
        }
    }

    @Test
    void a_proof_needs_the_right_to_read_the_trail() {
        Actor agent = new Actor.Staff(1, Set.of(), Set.of(), Origin.COMMAND);

        assertThatThrownBy(() -> ledger.seals().verify(agent, null, 1)).isInstanceOf(Failure.Forbidden.class);
    }

    /** All but those that a line is found by, which other tests change. */
    private static List<String> columns() {
        return TestDatabase.jdbi()
                .withHandle(handle -> handle.select("""
                        SELECT column_name
                        FROM information_schema.columns
                        WHERE table_schema = 'public' AND table_name = 'event'
                            AND column_name NOT IN ('id', 'transaction_id')
                        """).mapTo(String.class).list());
    }

    private void sealed(int lines) {
        ledger.write(lines);
        ledger.seal();
        assertThat(ledger.verify(null).whole()).isTrue();
    }

    private void assertFound(String sql, Finding... findings) {
        assertThat(ledger.verdictAfter(sql).findings()).as(sql).containsExactly(findings);
    }

    /** In another thread, and so on another connection. */
    private static int elsewhere(Callable<Integer> act) {
        try (ExecutorService other = Executors.newVirtualThreadPerTaskExecutor()) {
            return other.submit(act).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    private static Finding edited(long id) {
        return new Finding(What.EDITED, id, "test.done");
    }
}
