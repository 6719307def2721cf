package docket.accounts;

import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Names;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The customers' accounts. Each has one API person from the start: the writer of what its programs send. */
@Component
public class Accounts {

    private final AccountSql sql;
    private final Clock clock;

    Accounts(Jdbi jdbi, Clock clock) {
        this.sql = jdbi.onDemand(AccountSql.class);
        this.clock = clock;
    }

    /** Opens an account and answers its id; {@link NameTaken} where another has the name. */
    @Transactional
    public long add(String wanted) {
        String name = Names.check(wanted);
        long id = sql.insert(name, clock.instant()).orElseThrow(() -> new NameTaken("account", name));
        sql.insertApiPerson(id, name, clock.instant());
        return id;
    }

    /** All accounts, oldest first. */
    public List<Account> list() {
        return sql.list();
    }

    /** The account of that name, else of that id; {@link Failure.NotFound} where there is neither. */
    public Account get(String nameOrId) {
        return sql.findByName(nameOrId)
                .or(() -> nameOrId.matches("\\d{1,18}") ? sql.findById(Long.parseLong(nameOrId)) : Optional.empty())
                .orElseThrow(() -> new Failure.NotFound("account: " + nameOrId));
    }
}
