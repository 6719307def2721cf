package docket.signin;

import docket.oidc.Provider;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All that lets a person in, of whatever kind: one of them stays. */
@Component
public class WaysIn {

    private final WaysInSql sql;
    private final Provider provider;

    WaysIn(Jdbi jdbi, Provider provider) {
        this.sql = jdbi.onDemand(WaysInSql.class);
        this.provider = provider;
    }

    /** Makes whoever changes another way in of the person wait until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long personId) {
        sql.lock(personId);
    }

    /** {@link LastWayIn} where the person could not sign in any more; after {@link #lock}. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void requireOne(long personId) {
        if (!sql.exists(personId, provider.issuer().orElse(""))) {
            throw new LastWayIn();
        }
    }
}
