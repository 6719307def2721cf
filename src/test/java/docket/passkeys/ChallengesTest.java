package docket.passkeys;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestClock;
import docket.TestServer;
import docket.platform.Keys;
import java.time.Duration;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Challenges: how long they are good. */
class ChallengesTest {

    private final TestClock clock = new TestClock(Instant.now());
    private final Challenges challenges = new Challenges(
            TestServer.part(Jdbi.class), TestServer.part(Keys.class), TestServer.part(JsonMapper.class), clock);

    @Test
    void a_challenge_is_good_for_five_minutes() {
        String kept = challenges.seal(challenges.toComeIn());

        clock.pass(Duration.ofSeconds(299));
        assertThat(challenges.find(kept, 0)).isPresent();

        clock.pass(Duration.ofSeconds(1));
        assertThat(challenges.find(kept, 0)).isEmpty();
    }

    @Test
    void no_two_are_alike() {
        assertThat(challenges.toComeIn().value())
                .isNotEqualTo(challenges.toComeIn().value());
    }
}
