package docket.credentials;

import docket.platform.EmailAddress;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The passwords that people chose, kept as Argon2id hashes. */
@Component
public class Passwords {

    private final PasswordSql sql;
    private final Argon2 argon2;
    private final Clock clock;

    Passwords(Jdbi jdbi, Argon2 argon2, Clock clock) {
        this.sql = jdbi.onDemand(PasswordSql.class);
        this.argon2 = argon2;
        this.clock = clock;
    }

    /** Whose proved address it is. */
    public Optional<Credential> find(EmailAddress email) {
        return sql.findByAddress(email);
    }

    /** What the person has chosen. */
    public Optional<Credential> find(long personId) {
        return sql.find(personId);
    }

    /** Whether it is the password; costs one hash for everybody, known or not. */
    public boolean matches(String password, Optional<Credential> credential) {
        Optional<String> hash = credential.flatMap(found -> Optional.ofNullable(found.hash()));
        if (!argon2.matches(password, hash)) {
            return false;
        }
        credential.ifPresent(found -> rehash(found, password));
        return true;
    }

    private void rehash(Credential credential, String password) {
        String hash = credential.hash();
        if (hash != null && argon2.outdated(hash)) {
            sql.rehash(credential.personId(), hash, argon2.hash(password));
        }
    }

    /** The hash of a password that the person may choose; {@link docket.platform.Failure.Invalid} where it may not. */
    public String hash(long personId, String password) {
        List<String> known = new ArrayList<>(sql.known(personId));
        List.copyOf(known).forEach(words -> known.addAll(Arrays.asList(words.split("\\W+", -1))));
        PasswordRules.check(password, known);
        return argon2.hash(password);
    }

    /** For signing in only: keeps the hash as the person's password. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void save(long personId, String hash) {
        sql.save(personId, hash, clock.instant());
    }
}
