package docket.accounts;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.EmailAddress;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** People of customers' accounts, and contacts whom the desk knows by what they sent only. */
@Component
public class People {

    private final PersonSql sql;
    private final Accounts accounts;
    private final Events events;
    private final Clock clock;

    People(Jdbi jdbi, Accounts accounts, Events events, Clock clock) {
        this.sql = jdbi.onDemand(PersonSql.class);
        this.accounts = accounts;
        this.events = events;
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

    /**
     * Adds somebody to an account and answers the id. The person can sign in once an address is proved.
     *
     * @param emails the addresses that the person claims: one or more
     * @throws Failure.Invalid where there is no such account, or anything else is wrong
     */
    @Transactional
    public long add(Actor actor, @Nullable Long accountId, PersonForm person, List<String> emails) {
        requireManager(actor);
        Problems problems = new Problems();
        long account = account(problems, accountId);
        PersonForm wanted = person.checked(problems);
        List<EmailAddress> addresses = addresses(problems, emails);
        problems.throwIfAny();
        long id = sql.insert(account, wanted, clock.instant());
        addresses.forEach(address -> sql.insertEmail(id, address, clock.instant()));
        events.append(actor, new PersonEvent.PersonAdded(id, account), null, get(actor, id));
        return id;
    }

    /**
     * People of accounts, API persons included, oldest first.
     *
     * @param after only those with a greater id
     * @param limit the most to answer
     */
    public List<Person> list(Actor actor, PersonFilter filter, long after, int limit) {
        Rights.requireStaff(actor);
        return sql.list(filter, after, limit);
    }

    /** The person of an account; {@link Failure.NotFound} where there is none. */
    public Person get(Actor actor, long id) {
        Rights.requireStaff(actor);
        return sql.find(id).orElseThrow(() -> unknown(id));
    }

    /**
     * Makes a person as the form says, and answers it.
     *
     * @param form tells what the person is to be like from what it is
     * @throws ApiPersonFixed where it is an account's API person
     */
    @Transactional
    public Person change(Actor actor, long id, Function<Person, PersonForm> form) {
        Person before = lock(actor, id, Expected.any());
        Problems problems = new Problems();
        PersonForm wanted = form.apply(before).checked(problems);
        problems.throwIfAny();
        if (wanted.equals(before.form())) {
            return before;
        }
        sql.change(id, wanted);
        return changed(actor, before, new PersonEvent.PersonChanged(id));
    }

    /** Lets a person claim another address, to be proved yet. Many may claim an address; one alone can prove it. */
    @Transactional
    public void addEmail(Actor actor, long id, @Nullable String email, Expected<Person> expected) {
        Person before = lock(actor, id, expected);
        EmailAddress address = EmailAddress.check("email", email);
        if (sql.insertEmail(id, address, clock.instant()) > 0) {
            changed(actor, before, new PersonEvent.EmailAdded(id));
        }
    }

    /**
     * Takes an address from a person.
     *
     * @throws Failure.NotFound where the person has no such address
     * @throws LastAddress where it is the last one that is proved
     */
    @Transactional
    public void removeEmail(Actor actor, long id, long emailId, Expected<Person> expected) {
        Person before = lock(actor, id, expected);
        PersonEmail removed = before.emails().stream()
                .filter(email -> email.id() == emailId)
                .findFirst()
                .orElseThrow(() -> new Failure.NotFound("address: " + emailId));
        long proved = before.emails().stream()
                .filter(email -> email.verifiedAt() != null)
                .count();
        if (removed.verifiedAt() != null && proved == 1) {
            throw new LastAddress();
        }
        sql.deleteEmail(emailId);
        changed(actor, before, new PersonEvent.EmailRemoved(id));
    }

    /** Shuts a person out, sessions and tokens included; what it wrote stays. */
    @Transactional
    public void disable(Actor actor, long id, Expected<Person> expected) {
        Person before = lock(actor, id, expected);
        if (before.disabledAt() == null) {
            setDisabled(actor, before, clock.instant(), new PersonEvent.PersonDisabled(id));
        }
    }

    /** Lets a person in again. */
    @Transactional
    public void enable(Actor actor, long id, Expected<Person> expected) {
        Person before = lock(actor, id, expected);
        if (before.disabledAt() != null) {
            setDisabled(actor, before, null, new PersonEvent.PersonEnabled(id));
        }
    }

    /** Who may change an account's people: the one place where its own admins would be let in, too. */
    private static void requireManager(Actor actor) {
        Rights.require(actor, Permission.ACCOUNTS_MANAGE);
    }

    private Person lock(Actor actor, long id, Expected<Person> expected) {
        requireManager(actor);
        Person person = sql.lock(id).orElseThrow(() -> unknown(id));
        expected.require(person);
        if (person.role() == null) {
            throw new ApiPersonFixed();
        }
        return person;
    }

    private void setDisabled(Actor actor, Person before, @Nullable Instant at, PersonEvent event) {
        sql.setDisabled(before.id(), at);
        changed(actor, before, event);
    }

    private Person changed(Actor actor, Person before, PersonEvent event) {
        Person after = get(actor, before.id());
        events.append(actor, event, before, after);
        return after;
    }

    /** The id of an account that there is; 0 beside a problem where there is none. */
    private long account(Problems problems, @Nullable Long id) {
        if (id == null) {
            problems.add("accountId", Problems.REQUIRED);
            return 0;
        }
        return accounts.find(id).map(Account::id).orElseGet(() -> {
            problems.add("accountId", "is unknown");
            return 0L;
        });
    }

    private static List<EmailAddress> addresses(Problems problems, List<String> emails) {
        if (emails.isEmpty()) {
            problems.add("emails", Problems.REQUIRED);
        }
        List<EmailAddress> addresses = new ArrayList<>();
        for (String email : emails) {
            EmailAddress.of(email)
                    .ifPresentOrElse(addresses::add, () -> problems.add("emails", "must be e-mail addresses"));
        }
        return addresses;
    }

    private static Failure.NotFound unknown(long id) {
        return new Failure.NotFound("person: " + id);
    }
}
