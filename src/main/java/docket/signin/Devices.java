package docket.signin;

import docket.platform.Secret;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The devices in which people signed in before, known by a secret in a cookie; it opens nothing. */
@Component
class Devices {

    private final DeviceSql sql;

    Devices(Jdbi jdbi) {
        this.sql = jdbi.onDemand(DeviceSql.class);
    }

    /** Whether the person signed in there before. */
    boolean knows(String secret, long personId) {
        return Secret.parse(secret)
                .map(parsed -> sql.knows(parsed.digest(), personId))
                .orElse(false);
    }

    /** Takes a device as the person's from now on and answers its secret. */
    @Transactional(propagation = Propagation.MANDATORY)
    String remember(long personId) {
        Secret secret = Secret.random();
        sql.insert(secret.digest(), personId);
        return secret.reveal();
    }

    /** Notes that the person signed in there again. */
    @Transactional(propagation = Propagation.MANDATORY)
    void used(String secret) {
        Secret.parse(secret).ifPresent(parsed -> sql.used(parsed.digest()));
    }

    /** Forgets all of a person. */
    @Transactional(propagation = Propagation.MANDATORY)
    void forget(long personId) {
        sql.deleteAll(personId);
    }
}
