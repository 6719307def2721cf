package docket.links;

import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.platform.NameTaken;
import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The addresses that people sign in with: many may claim one, one alone has proved it. */
@Component
public class Addresses {

    private final AddressSql sql;
    private final Clock clock;

    Addresses(Jdbi jdbi, Clock clock) {
        this.sql = jdbi.onDemand(AddressSql.class);
        this.clock = clock;
    }

    /**
     * For signing in only: adds an address that is not proved yet and answers its id; {@link NameTaken} where the person has
     * proved it.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long add(long personId, EmailAddress email) {
        return sql.add(personId, email, clock.instant()).orElseThrow(() -> new NameTaken("address", email.value()));
    }

    /**
     * For signing in only: takes an address as proved, as whoever used its link has shown; {@link Failure.NotFound} where
     * another was first.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void prove(long emailId) {
        if (sql.prove(emailId, clock.instant()) == 0) {
            throw Links.notFound();
        }
    }
}
