package docket.accounts;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
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
    private final Events events;
    private final Clock clock;

    Accounts(Jdbi jdbi, Events events, Clock clock) {
        this.sql = jdbi.onDemand(AccountSql.class);
        this.events = events;
        this.clock = clock;
    }

    /** Opens an account and answers its id; {@link NameTaken} where another has the name. */
    @Transactional
    public long add(Actor actor, String wanted) {
        Rights.require(actor, Permission.ACCOUNTS_MANAGE);
        String name = Names.check(wanted);
        long id = sql.insert(name, clock.instant()).orElseThrow(() -> new NameTaken("account", name));
        sql.insertApiPerson(id, name, clock.instant());
        events.append(actor, new AccountEvent.AccountAdded(id), null, get(id));
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

    /** The account of that id. */
    public Account get(long id) {
        return sql.findById(id).orElseThrow(() -> new Failure.NotFound("account: " + id));
    }

    /** The id of the person that speaks for the account where a program writes. */
    public long apiPerson(long accountId) {
        return sql.apiPerson(accountId).orElseThrow(() -> new Failure.NotFound("account: " + accountId));
    }
}
