package docket.accounts;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People of customers' accounts, and contacts whom the desk knows by what they sent only. */
@Component
public class People {

    private final PersonSql sql;
    private final Clock clock;

    People(Jdbi jdbi, Clock clock) {
        this.sql = jdbi.onDemand(PersonSql.class);
        this.clock = clock;
    }

    /**
     * Adds a contact and answers the id. Each contact is new, even with an address that is known: what somebody typed into
     * a form proves nothing.
     */
    @Transactional
    public long addContact(Contact contact) {
        return sql.insertContact(contact, clock.instant());
    }
}
