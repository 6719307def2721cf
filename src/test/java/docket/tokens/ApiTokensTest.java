package docket.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.Rows;
import docket.TestClock;
import docket.TestServer;
import docket.events.Actor;
import docket.events.Events;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.staff.Actors;
import docket.v3.Api;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tokens: made, found by their secret, ended; and no secret is ever kept. */
class ApiTokensTest {

    private final TestClock clock = new TestClock(Instant.now());
    private final Actor.Customer owner = TestServer.customer().actor();
    private final ApiTokens tokens = TestServer.part(ApiTokens.class);

    /** What another process on the same database has. */
    private static ApiTokens process(Clock itsClock) {
        return new ApiTokens(
                TestServer.part(Jdbi.class), TestServer.part(Actors.class), TestServer.part(Events.class), itsClock);
    }

    private String add(@Nullable Instant expiresAt, String... networks) {
        return tokens.add(
                TestServer.SYSTEM,
                new NewToken(owner.personId(), "shop", Set.of(Scope.TICKETS), expiresAt, List.of(networks)));
    }

    private ApiToken found(String secret) {
        return tokens.find(secret).orElseThrow().token();
    }

    @Test
    void a_token_is_found_by_its_secret_and_speaks_for_its_account() {
        String secret = add(null);
        ApiToken found = found(secret);

        assertThat(tokens.find(secret).orElseThrow().actor()).isInstanceOf(Actor.Customer.class);
        assertThat(found.accountId()).isEqualTo(owner.accountId());
        assertThat(found.personId()).isEqualTo(owner.personId());
        assertThat(found.allows(Scope.TICKETS)).isTrue();
        assertThat(found.allows(Scope.TICKETS_READ)).isTrue();
        assertThat(found.allows(Scope.CONTACT)).isFalse();
    }

    @Test
    void a_typo_costs_no_look_up() {
        Jdbi closed = Jdbi.create(() -> {
                    throw new SQLException("Nobody asks");
                })
                .installPlugin(new SqlObjectPlugin());
        ApiTokens withoutDatabase =
                new ApiTokens(closed, TestServer.part(Actors.class), TestServer.part(Events.class), clock);

        assertThat(withoutDatabase.find(Secrets.mistyped(Secrets.unknown()))).isEmpty();
        assertThatThrownBy(() -> withoutDatabase.find(Secrets.unknown())).isInstanceOf(JdbiException.class);
    }

    @Test
    void a_revoked_token_ends_at_once_here_and_within_five_seconds_elsewhere() {
        ApiTokens other = process(clock);
        String secret = add(null);
        assertThat(other.find(secret)).isPresent();

        tokens.revoke(TestServer.SYSTEM, found(secret).id(), Expected.any());

        assertThat(tokens.find(secret)).isEmpty();
        await().atMost(Duration.ofSeconds(5)).until(() -> other.find(secret).isEmpty());
    }

    @Test
    void the_database_s_clock_tells_whether_a_token_has_expired() {
        Instant now = Instant.now();
        String good = add(now.plus(Duration.ofHours(1)));
        String expired = add(null);
        Secrets.expire(expired);

        for (long hours : new long[] {-2, 0, 2}) {
            ApiTokens wrongClock = process(new TestClock(now.plus(Duration.ofHours(hours))));
            assertThat(wrongClock.find(good)).isPresent();
            assertThat(wrongClock.find(expired)).isEmpty();
        }
    }

    @Test
    void the_last_use_is_right_to_five_minutes_and_not_written_each_time() {
        String secret = add(null);
        tokens.find(secret);
        Instant first = lastUsedAt(secret);

        clock.pass(Duration.ofMinutes(4));
        assertThat(lastUsedAt(secret)).isEqualTo(first);
        clock.pass(Duration.ofMinutes(2));
        process(clock).find(secret);
        assertThat(lastUsedAt(secret)).isAfter(first);
    }

    private @Nullable Instant lastUsedAt(String secret) {
        return process(clock).find(secret).orElseThrow().token().lastUsedAt();
    }

    @Test
    void a_token_is_good_from_its_networks_only() {
        ApiToken token = found(add(null, "10.0.0.0/8", "192.0.2.7", "2001:db8::/32"));

        for (String address : new String[] {"10.255.0.1", "192.0.2.7", "2001:db8:1::1"}) {
            assertThat(token.allowsAddress(address)).as(address).isTrue();
        }
        for (String address : new String[] {"11.0.0.1", "192.0.2.8", "2001:db9::1", "::1", "127.0.0.1"}) {
            assertThat(token.allowsAddress(address)).as(address).isFalse();
        }
        assertThat(found(add(null)).allowsAddress("::1")).isTrue();
    }

    @Test
    void what_is_no_network_is_refused() {
        for (String network :
                new String[] {"10.0.0.0/33", "10.0.0.0/x", "10.0.0", "example.com", "2001:db8::/129", ""}) {
            assertThatThrownBy(() -> add(null, network))
                    .as(network)
                    .isInstanceOfSatisfying(
                            Failure.Invalid.class,
                            e -> assertThat(e.problems().getFirst().property()).isEqualTo("networks"));
        }
    }

    @Test
    void scopes_and_owner_go_together_or_are_refused() {
        for (NewToken wrong : List.of(
                new NewToken(owner.personId(), "a", Set.of(), null, List.of()),
                new NewToken(owner.personId(), "a", Set.of(Scope.CONTACT), null, List.of()),
                new NewToken(owner.personId(), "a", Set.of(Scope.STAFF_READ), null, List.of()),
                new NewToken(TestServer.staff().personId(), "a", Set.of(Scope.TICKETS), null, List.of()),
                new NewToken(null, "a", Set.of(Scope.CONTACT, Scope.TICKETS), null, List.of()),
                new NewToken(null, "a", Set.of(Scope.TICKETS), null, List.of()))) {
            assertThatThrownBy(() -> tokens.add(TestServer.SYSTEM, wrong)).isInstanceOf(Failure.Invalid.class);
        }
        assertThatThrownBy(() -> tokens.revoke(TestServer.SYSTEM, Long.MAX_VALUE, Expected.any()))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void all_that_is_wrong_with_a_token_is_told_at_once() {
        Instant past = Instant.now().minusSeconds(60);
        Instant tooLate = Instant.now().plus(Duration.ofDays(5 * 366 + 1));

        for (Instant end : List.of(past, tooLate)) {
            NewToken wrong = new NewToken(owner.personId(), " ", Set.of(), end, List.of("here"));
            assertThatThrownBy(() -> tokens.add(TestServer.SYSTEM, wrong))
                    .isInstanceOfSatisfying(
                            Failure.Invalid.class,
                            e -> assertThat(e.problems())
                                    .extracting(Problem::property)
                                    .containsExactly("name", "scopes", "expiresAt", "networks"));
        }
        assertThatThrownBy(() -> tokens.add(
                        TestServer.SYSTEM, new NewToken(Long.MAX_VALUE, "a", Set.of(Scope.TICKETS), null, List.of())))
                .isInstanceOf(Failure.NotFound.class);
    }

    @Test
    void a_token_ends_in_a_year_unless_another_end_was_asked_for() {
        assertThat(found(add(null)).expiresAt())
                .isBetween(
                        Instant.now().plus(Duration.ofDays(364)), Instant.now().plus(Duration.ofDays(366)));
        assertThat(found(add(NewToken.NEVER)).expiresAt()).isNull();
    }

    @Test
    void no_secret_is_in_the_database_in_clear() {
        TestServer.Customer customer = TestServer.customer();
        String readHash =
                Api.with(customer.token()).open("Disk failure").get("readHash").stringValue();

        for (String secret : List.of(customer.token(), readHash)) {
            assertThat(Rows.with(secret)).isZero();
        }
        assertThat(Rows.with("Disk failure"))
                .as("the search finds what is there")
                .isPositive();
    }
}
