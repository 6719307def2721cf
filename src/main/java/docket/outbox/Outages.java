package docket.outbox;

import docket.smtp.SmtpTrouble;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** The front door of why no mail goes out: it ends with the first mail that does. */
@Component
public class Outages {

    private final OutageSql sql;

    Outages(Jdbi jdbi) {
        this.sql = jdbi.onDemand(OutageSql.class);
    }

    /** The mail server takes none; answers whether that has been so for a quarter of an hour. */
    public boolean goesOn(SmtpTrouble trouble) {
        return sql.goesOn(trouble.stored());
    }

    /** Nothing is to go out any more. */
    public void end() {
        sql.end();
    }

    /** The one that has lasted for a quarter of an hour. */
    public Optional<Outage> find() {
        return sql.find()
                .flatMap(stored -> SmtpTrouble.find(stored.trouble())
                        .map(trouble -> new Outage(trouble, stored.since(), stored.waiting())));
    }
}
