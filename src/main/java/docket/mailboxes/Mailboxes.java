package docket.mailboxes;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.mailboxes.MailboxEvent.What;
import docket.platform.EmailAddress;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The mailboxes of the desk: added, changed and retired, and found by who gets a mail and who sends one. */
@Component
public class Mailboxes {

    private final MailboxSql sql;
    private final MailboxSecrets secrets;
    private final MailboxChecks checks;
    private final Events events;
    private final Clock clock;

    Mailboxes(Jdbi jdbi, MailboxSecrets secrets, MailboxChecks checks, Events events, Clock clock) {
        this.sql = jdbi.onDemand(MailboxSql.class);
        this.secrets = secrets;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    /** The mailboxes that are not retired, oldest first. */
    public List<Mailbox> list() {
        return listAll().stream().filter(mailbox -> mailbox.retiredAt() == null).toList();
    }

    /** All mailboxes, oldest first. */
    public List<Mailbox> listAll() {
        return sql.list();
    }

    /** The mailbox of that id; {@link Failure.NotFound} where there is none. */
    public Mailbox get(long id) {
        return sql.find(id).orElseThrow(() -> new Failure.NotFound("mailbox: " + id));
    }

    /** The mailbox of that name, also a retired one. */
    public Optional<Mailbox> findByName(String name) {
        return sql.findByName(name);
    }

    /**
     * The mailbox that gets what is sent to an address, unless it is retired: the one of just that address, else the one of the
     * longest address that takes this as a sub-address, such as {@code support@} for {@code support+anything@}.
     */
    public Optional<Mailbox> findByAddress(EmailAddress address) {
        return sql.findReceiver(address.key(), shorter(address.key()));
    }

    /**
     * The mailbox from which mails about a department's tickets go: the oldest one of the department, else the oldest of all;
     * retired ones do not count.
     *
     * @param departmentId null: of no department
     */
    public Optional<Mailbox> ofDepartment(@Nullable Long departmentId) {
        return sql.findForDepartment(departmentId);
    }

    /**
     * Adds a mailbox and answers its id.
     *
     * @throws Failure.Invalid names all that is wrong; that another one, be it retired, has the address counts as wrong
     * @throws NameTaken where another one, be it retired, has the name
     */
    @Transactional
    public long add(Actor actor, MailboxForm form) {
        begin(actor);
        MailboxFields fields = checks.check(form, null);
        long id = sql.insert(fields, secrets.seal(fields.secret()), clock.instant());
        append(actor, What.ADDED, null, get(id));
        return id;
    }

    /**
     * Makes a mailbox as the form says, and answers it. A secret that the form leaves out stays, but only for the host and the
     * user, or the token URL, that it was given for: else whoever may change a mailbox could have it sent to themselves.
     *
     * @param form tells what it is to be like from what it is
     * @throws Failure.Invalid as with {@link #add}
     * @throws NameTaken where another one, be it retired, has the name
     */
    @Transactional
    public Mailbox change(Actor actor, long id, Function<Mailbox, MailboxForm> form) {
        begin(actor);
        Mailbox before = get(id);
        Optional<MailboxSecret> secret = secrets.find(id);
        MailboxFields fields = checks.check(form.apply(before), before);
        sql.change(id, fields, secrets.seal(fields.secret()));
        Mailbox after = get(id);
        if (!after.equals(before)) {
            append(actor, What.CHANGED, before, after);
        }
        if (!Optional.ofNullable(fields.secret()).equals(secret)) {
            append(actor, What.SECRET_REPLACED, after, after);
        }
        return after;
    }

    /** The mailbox takes and sends no more mail; its tickets stay, and nobody else gets its name and address. */
    @Transactional
    public void retire(Actor actor, long id, Expected<Mailbox> expected) {
        begin(actor);
        Mailbox before = get(id);
        expected.require(before);
        if (before.retiredAt() == null) {
            setRetired(actor, What.RETIRED, before, clock.instant());
        }
    }

    /** A retired mailbox takes and sends mail again. */
    @Transactional
    public void reinstate(Actor actor, long id, Expected<Mailbox> expected) {
        begin(actor);
        Mailbox before = get(id);
        expected.require(before);
        if (before.retiredAt() != null) {
            setRetired(actor, What.REINSTATED, before, null);
        }
    }

    /** What a mailbox signs in by where its mail is fetched: for whoever opens the connection, and nobody else. */
    public MailboxSecret secret(Mailbox mailbox) {
        return secrets.find(mailbox.id()).orElse(MailboxSecret.NONE);
    }

    /**
     * Puts a refresh token into the place of the one that brought it; where that is another by now, it stays. Nobody decided
     * that, so it is no event: some providers change the token each time (RFC 6749, 6).
     */
    @Transactional
    public void renew(long mailboxId, String refreshToken, String renewed) {
        sql.lock();
        secrets.find(mailboxId)
                .filter(secret -> refreshToken.equals(secret.refreshToken()))
                .ifPresent(secret -> sql.setSecret(mailboxId, secrets.seal(secret.withRefreshToken(renewed))));
    }

    private void begin(Actor actor) {
        Rights.require(actor, Permission.MAIL_MANAGE);
        sql.lock();
    }

    private void setRetired(Actor actor, What what, Mailbox before, @Nullable Instant at) {
        sql.setRetired(before.id(), at);
        append(actor, what, before, get(before.id()));
    }

    private void append(Actor actor, What what, @Nullable Mailbox before, Mailbox after) {
        events.append(actor, new MailboxEvent(after.id(), after.name(), what), before, after);
    }

    /** The addresses of which this one could be a sub-address. */
    private static List<String> shorter(String key) {
        List<String> shorter = new ArrayList<>();
        int at = key.lastIndexOf('@');
        for (int plus = key.lastIndexOf('+', at); plus > 0; plus = key.lastIndexOf('+', plus - 1)) {
            shorter.add(key.substring(0, plus) + key.substring(at));
        }
        return shorter;
    }
}
