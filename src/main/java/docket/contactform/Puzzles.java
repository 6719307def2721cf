package docket.contactform;

import docket.platform.Keys;
import docket.platform.Sha256;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.altcha.altcha.Altcha;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Proofs of work, as ALTCHA makes them (version 1, SHA-256): a browser finds the number behind a hash while its person
 * types. Sending in masses costs as often; a person notices nothing.
 */
@Component
class Puzzles {

    /** The number is below it: a second's work for a computer, a few for a phone. */
    private static final long GREATEST_NUMBER = 100_000;

    private final PuzzleSql sql;
    private final JsonMapper json;
    private final Clock clock;
    private final String key;

    Puzzles(Jdbi jdbi, Keys keys, JsonMapper json, Clock clock) {
        this.sql = jdbi.onDemand(PuzzleSql.class);
        this.json = json;
        this.clock = clock;
        this.key = HexFormat.of().formatHex(keys.mac("contact form puzzle"));
    }

    /** A solved puzzle, as browsers send it. */
    private record Solution(String algorithm, String challenge, long number, String salt, String signature) {

        Altcha.Payload payload() {
            Altcha.Payload payload = new Altcha.Payload();
            payload.algorithm = algorithm;
            payload.challenge = challenge;
            payload.number = number;
            payload.salt = salt;
            payload.signature = signature;
            return payload;
        }
    }

    /** A fresh one, as JSON; good as long as the form that it comes with. */
    String fresh() {
        try {
            Altcha.Challenge challenge = Altcha.createChallenge(new Altcha.ChallengeOptions()
                    .setAlgorithm(Altcha.Algorithm.SHA256)
                    .setSecureRandomNumber(true)
                    .setMaxNumber(GREATEST_NUMBER)
                    .setHmacKey(key)
                    .setExpires(clock.instant().plus(Stamp.LIFE).getEpochSecond()));
            return json.writeValueAsString(challenge);
        } catch (Exception e) {
            throw new IllegalStateException("No puzzle could be made", e);
        }
    }

    /**
     * Whether this is the first solution of a puzzle of ours that is still good. Within the transaction of what it is good
     * for: where that comes to nothing, it is good again.
     *
     * @param sent JSON in base64; empty: none was solved
     */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean accept(String sent) {
        Optional<Solution> solution = read(sent).filter(this::isRight);
        if (solution.isEmpty()) {
            return false;
        }
        sql.forgetUsed();
        return sql.use(Sha256.of(solution.get().challenge())) == 1;
    }

    private Optional<Solution> read(String sent) {
        try {
            return Optional.ofNullable(json.readValue(Base64.getDecoder().decode(sent), Solution.class));
        } catch (IllegalArgumentException | JacksonException e) {
            return Optional.empty();
        }
    }

    private boolean isRight(Solution solution) {
        try {
            return Altcha.verifySolution(solution.payload(), key, true);
        } catch (Exception e) {
            return false;
        }
    }
}
