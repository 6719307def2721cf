package docket.credentials;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import docket.events.Events;
import docket.platform.Failure;
import docket.platform.Keys;
import docket.platform.Problem;
import docket.platform.Sha256;
import docket.sessions.Session;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Second factors: codes of an app (TOTP, RFC 6238), each good once, and recovery codes for the day when it is lost. */
@Component
public class SecondFactors {

    private static final String PURPOSE = "second factor";
    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int DIGITS = 6;

    /** 160 bits, the length of SHA-1 (RFC 4226, 4, R6). */
    private static final int SECRET_LETTERS = 32;

    private static final int RECOVERY_CODES = 10;

    /** 120 bits, so that a plain hash is enough. */
    private static final int RECOVERY_LETTERS = 24;

    private static final int GROUP = 4;

    private final SecondFactorSql sql;
    private final Sessions sessions;
    private final Keys keys;
    private final Events events;
    private final Clock clock;

    SecondFactors(Jdbi jdbi, Sessions sessions, Keys keys, Events events, Clock clock) {
        this.sql = jdbi.onDemand(SecondFactorSql.class);
        this.sessions = sessions;
        this.keys = keys;
        this.events = events;
        this.clock = clock;
    }

    /** Whether the person has one. */
    public boolean has(long personId) {
        return sql.proved(personId);
    }

    /**
     * Makes a factor for an app to take up; it counts once {@link #prove} saw a code of it.
     *
     * @throws docket.sessions.ConfirmationNeeded where the password was not given lately
     * @throws FactorExists where there is one already
     */
    @Transactional
    public Proposal propose(Session session) {
        requireMayEnrol(session);
        String secret = Letters.random(SECRET_LETTERS);
        if (sql.propose(session.personId(), keys.seal(PURPOSE, Letters.bytes(secret))) == 0) {
            throw new FactorExists();
        }
        events.append(session.actor(), new FactorEvent.FactorProposed(session.personId()));
        return new Proposal(secret, sql.label(session.personId()).orElse("?"));
    }

    /**
     * Proves by a code that the app has taken the factor up: from now on it is asked for. All other sessions end.
     *
     * @throws docket.sessions.ConfirmationNeeded where the password was not given lately
     * @throws Failure.Invalid where the code is wrong
     * @throws FactorExists where there is one already
     */
    @Transactional
    public Enrolled prove(Session session, String code) {
        requireMayEnrol(session);
        long personId = session.personId();
        if (has(personId)) {
            throw new FactorExists();
        }
        if (!acceptsCode(personId, Letters.clean(code))) {
            throw new Failure.Invalid(List.of(new Problem("code", "is wrong")));
        }
        sql.prove(personId, clock.instant());
        String next = session.stage() == Stage.SIGNED_IN ? sessions.renew(session) : sessions.complete(session);
        events.append(session.actor(), new FactorEvent.FactorAdded(personId));
        return new Enrolled(next, makeRecoveryCodes(personId));
    }

    /**
     * Makes new recovery codes; those of before are none any more.
     *
     * @throws docket.sessions.ConfirmationNeeded where the password was not given lately
     * @throws Failure.NotFound where there is no factor
     */
    @Transactional
    public List<String> renewRecoveryCodes(Session session) {
        sessions.requireConfirmed(session);
        if (!has(session.personId())) {
            throw notFound();
        }
        events.append(session.actor(), new FactorEvent.RecoveryCodesMade(session.personId()));
        return makeRecoveryCodes(session.personId());
    }

    /**
     * Removes the factor and its recovery codes, and answers the session's next secret; all others end.
     *
     * @throws docket.sessions.ConfirmationNeeded where the password was not given lately
     * @throws Failure.NotFound where there is none
     */
    @Transactional
    public String remove(Session session) {
        sessions.requireConfirmed(session);
        if (sql.delete(session.personId()) == 0) {
            throw notFound();
        }
        events.append(session.actor(), new FactorEvent.FactorRemoved(session.personId()));
        return sessions.renew(session);
    }

    /** Takes a code of the app or a recovery code of the person of a session, each once; false where it is wrong. */
    @Transactional
    public boolean accepts(Session session, String typed) {
        long personId = session.personId();
        String code = Letters.clean(typed);
        if (!has(personId)) {
            return false;
        }
        if (code.length() == DIGITS) {
            return acceptsCode(personId, code);
        }
        if (sql.useCode(personId, Sha256.of(code)) == 0) {
            return false;
        }
        events.append(session.actor(), new FactorEvent.RecoveryCodeUsed(personId));
        return true;
    }

    private void requireMayEnrol(Session session) {
        switch (session.stage()) {
            case ENROLMENT -> {}
            case SIGNED_IN -> sessions.requireConfirmed(session);
            case FACTOR -> throw new FactorExists();
        }
    }

    /** The code of now, or of the step before or after it: clocks differ. */
    private boolean acceptsCode(long personId, String code) {
        long now = clock.instant().getEpochSecond() / STEP.toSeconds();
        return sql.sealed(personId)
                .map(kept -> keys.open(PURPOSE, kept))
                .map(secret -> LongStream.rangeClosed(now - 1, now + 1)
                        .filter(step -> same(code(secret, step), code))
                        .anyMatch(step -> sql.useStep(personId, step) > 0))
                .orElse(false);
    }

    static String code(byte[] secret, long step) {
        try {
            return new HmacOneTimePasswordGenerator(DIGITS)
                    .generateOneTimePasswordString(new SecretKeySpec(secret, "HmacSHA1"), step);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("HMAC takes every key", e);
        }
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> makeRecoveryCodes(long personId) {
        List<String> codes = Stream.generate(() -> Letters.random(RECOVERY_LETTERS))
                .limit(RECOVERY_CODES)
                .toList();
        sql.deleteCodes(personId);
        sql.insertCodes(personId, codes.stream().map(Sha256::of).toList());
        return codes.stream().map(code -> Letters.grouped(code, GROUP)).toList();
    }

    private static Failure.NotFound notFound() {
        return new Failure.NotFound("second factor");
    }
}
