package docket.passkeys;

import docket.platform.Keys;
import docket.platform.Sha256;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Makes challenges, keeps them in the browser, sealed, and lets each be answered once. */
@Component
class Challenges {

    private static final String PURPOSE = "passkey challenge";
    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final Duration LIFE = Duration.ofMinutes(5);

    private final PasskeySql sql;
    private final Keys keys;
    private final JsonMapper json;
    private final Clock clock;

    Challenges(Jdbi jdbi, Keys keys, JsonMapper json, Clock clock) {
        this.sql = jdbi.onDemand(PasskeySql.class);
        this.keys = keys;
        this.json = json;
        this.clock = clock;
    }

    /** A fresh one, for somebody who wants to come in. */
    Challenge toComeIn() {
        return new Challenge(0, random(), "", clock.instant());
    }

    /** A fresh one, for a person who adds a passkey. */
    Challenge toAdd(long personId, Optional<byte[]> userHandle) {
        return new Challenge(
                personId,
                random(),
                userHandle.map(BASE64::encodeToString).orElseGet(Challenges::random),
                clock.instant());
    }

    private static String random() {
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        return BASE64.encodeToString(bytes);
    }

    String seal(Challenge challenge) {
        return BASE64.encodeToString(keys.seal(PURPOSE, json.writeValueAsBytes(challenge)));
    }

    /**
     * The challenge that a browser kept; empty where it was not sealed here, is somebody else's, or too old.
     *
     * @param personId who adds a passkey; 0: somebody who wants to come in
     */
    Optional<Challenge> find(String kept, long personId) {
        return unseal(kept)
                .map(bytes -> json.readValue(bytes, Challenge.class))
                .filter(challenge -> challenge.personId() == personId)
                .filter(challenge ->
                        clock.instant().isBefore(challenge.askedAt().plus(LIFE)));
    }

    private Optional<byte[]> unseal(String kept) {
        try {
            return Optional.of(keys.open(PURPOSE, Base64.getUrlDecoder().decode(kept)));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return Optional.empty();
        }
    }

    /** Whether this is its first answer. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean answer(Challenge challenge) {
        sql.forgetAnswered();
        return sql.answer(Sha256.of(challenge.value())) == 1;
    }
}
