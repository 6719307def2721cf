package docket.visitors;

import docket.platform.Secret;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The devices in which people signed in before, known by a secret in a cookie; it opens nothing. */
@Component
public class Devices {

    private static final int DAYS_KEPT = 180;

    private final DeviceSql sql;

    Devices(Jdbi jdbi) {
        this.sql = jdbi.onDemand(DeviceSql.class);
    }

    /** Whether the person signed in there before. */
    public boolean knows(String secret, long personId) {
        return Secret.parse(secret)
                .map(parsed -> sql.knows(parsed.digest(), personId))
                .orElse(false);
    }

    /** For signing in only: takes a device as the person's from now on and answers its secret. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String remember(long personId) {
        Secret secret = Secret.random();
        sql.insert(secret.digest(), personId);
        return secret.reveal();
    }

    /** For signing in only: notes that the person signed in there again. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void used(String secret) {
        Secret.parse(secret).ifPresent(parsed -> sql.used(parsed.digest()));
    }

    /** For signing in only: forgets all of a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void forget(long personId) {
        sql.deleteAll(personId);
    }

    /** Forgets those that were not used for half a year. */
    public void sweep() {
        sql.sweep(DAYS_KEPT);
    }
}
