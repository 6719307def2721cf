package docket.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import docket.History;
import docket.TestServer;
import docket.Together;
import docket.platform.Expected;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Warnings before the end of tokens: 30 and 7 days before, once each, whoever asks and however often. */
class ExpiringTokensTest {

    private final ExpiringTokens expiring = TestServer.part(ExpiringTokens.class);
    private final ApiTokens tokens = TestServer.part(ApiTokens.class);
    private final Jdbi jdbi = TestServer.part(Jdbi.class);
    private final long owner = TestServer.customer().actor().personId();

    private long add(@Nullable Instant expiresAt) {
        String secret =
                tokens.add(TestServer.SYSTEM, new NewToken(owner, "test", Set.of(Scope.TICKETS), expiresAt, List.of()));
        return tokens.find(secret).orElseThrow().token().id();
    }

    /** Lets a token be one that was made a year ago and ends in so many days. */
    private void age(long id, int days) {
        jdbi.useHandle(handle -> handle.execute(
                "UPDATE api_token SET created_at = now() - interval '1 year', expires_at = now() + make_interval(days => ?)"
                        + " WHERE id = ?",
                days,
                id));
    }

    private List<Integer> warnings(long id) {
        return jdbi.withHandle(handle -> handle.select(
                        "SELECT CAST(detail ->> 'days' AS integer) FROM event"
                                + " WHERE object_id = ? AND type = 'token.expiring' ORDER BY id",
                        id)
                .mapTo(Integer.class)
                .list());
    }

    @Test
    void a_token_s_owner_is_warned_thirty_and_seven_days_before_its_end_once_each() throws Exception {
        long id = add(null);
        age(id, 31);
        expiring.warn();
        assertThat(warnings(id)).isEmpty();

        age(id, 30);
        warnManyTimesAtOnce();
        assertThat(warnings(id)).containsExactly(30);

        age(id, 7);
        warnManyTimesAtOnce();
        assertThat(warnings(id)).containsExactly(30, 7);
        assertThat(History.of("token", id)).containsExactly("token.added", "token.expiring", "token.expiring");
    }

    private void warnManyTimesAtOnce() throws Exception {
        Callable<Object> warn = Executors.callable(expiring::warn);
        Together.run(Collections.nCopies(4, warn));
    }

    @Test
    void a_token_that_nobody_was_warned_of_in_time_is_warned_of_once() {
        long id = add(null);
        age(id, 3);

        expiring.warn();
        expiring.warn();

        assertThat(warnings(id)).containsExactly(7);
    }

    @Test
    void tokens_that_were_made_for_days_or_for_ever_or_have_ended_are_not_warned_of() {
        long brief = add(Instant.now().plus(Duration.ofDays(5)));
        long endless = add(NewToken.NEVER);
        long revoked = add(null);
        age(revoked, 5);
        tokens.revoke(TestServer.SYSTEM, revoked, Expected.any());
        long expired = add(null);
        age(expired, -1);

        expiring.warn();

        for (long id : new long[] {brief, endless, revoked, expired}) {
            assertThat(warnings(id)).isEmpty();
        }
    }
}
