package docket.accounts;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Names;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
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
    public long add(Actor actor, @Nullable String wanted) {
        Rights.require(actor, Permission.ACCOUNTS_MANAGE);
        String name = Names.check(wanted);
        long id = sql.insert(name, clock.instant()).orElseThrow(() -> new NameTaken("account", name));
        sql.insertApiPerson(id, name, clock.instant());
        events.append(actor, new AccountEvent.AccountAdded(id, name), null, get(id));
        return id;
    }

    /**
     * Gives an account, and so its API person, another name, and answers it; its tickets show the new name at once.
     *
     * @param name tells the name from the account as it is
     * @throws Failure.NotFound where there is no such account
     * @throws NameTaken where another account has the name
     */
    @Transactional
    public Account rename(Actor actor, long id, Function<Account, @Nullable String> name) {
        Account before = lock(actor, id, Expected.any());
        String wanted = Names.check(name.apply(before));
        if (wanted.equals(before.name())) {
            return before;
        }
        if (sql.findByName(wanted).isPresent()) {
            throw new NameTaken("account", wanted);
        }
        sql.rename(id, wanted);
        sql.renameApiPerson(id, wanted);
        Account after = get(id);
        events.append(actor, new AccountEvent.AccountRenamed(id, wanted), before, after);
        return after;
    }

    /** Shuts an account's people and programs out; staff see its tickets as before. */
    @Transactional
    public void retire(Actor actor, long id, Expected<Account> expected) {
        Account before = lock(actor, id, expected);
        if (before.retiredAt() == null) {
            setRetired(actor, before, clock.instant(), new AccountEvent.AccountRetired(id));
        }
    }

    /** Lets a retired account's people and programs in again. */
    @Transactional
    public void reinstate(Actor actor, long id, Expected<Account> expected) {
        Account before = lock(actor, id, expected);
        if (before.retiredAt() != null) {
            setRetired(actor, before, null, new AccountEvent.AccountReinstated(id));
        }
    }

    /** All accounts, oldest first. */
    public List<Account> list() {
        return sql.list();
    }

    /**
     * Accounts for staff, oldest first.
     *
     * @param after only those with a greater id
     * @param limit the most to answer
     */
    public List<Account> list(Actor actor, AccountFilter filter, long after, int limit) {
        Rights.requireStaff(actor);
        return sql.list(filter, after, limit);
    }

    /** The account of that name, else of that id; {@link Failure.NotFound} where there is neither. */
    public Account get(String nameOrId) {
        return sql.findByName(nameOrId)
                .or(() -> Names.id(nameOrId).flatMap(sql::findById))
                .orElseThrow(() -> new Failure.NotFound("account: " + nameOrId));
    }

    /** The account of that id, if there is one. */
    Optional<Account> find(long id) {
        return sql.findById(id);
    }

    /** The account of that id. */
    public Account get(long id) {
        return sql.findById(id).orElseThrow(() -> new Failure.NotFound("account: " + id));
    }

    /** The id of the person that speaks for the account where a program writes. */
    public long apiPerson(long accountId) {
        return sql.apiPerson(accountId).orElseThrow(() -> new Failure.NotFound("account: " + accountId));
    }

    private Account lock(Actor actor, long id, Expected<Account> expected) {
        Rights.require(actor, Permission.ACCOUNTS_MANAGE);
        sql.lock();
        Account account = get(id);
        expected.require(account);
        return account;
    }

    private void setRetired(Actor actor, Account before, @Nullable Instant at, AccountEvent event) {
        sql.setRetired(before.id(), at);
        events.append(actor, event, before, get(before.id()));
    }
}
