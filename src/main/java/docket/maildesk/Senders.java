package docket.maildesk;

import docket.events.Actor;
import docket.events.Events;
import docket.events.Permission;
import docket.events.Rights;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.platform.Problem;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose mail is always let in, or never: rules that staff make, for the whole desk. */
@Component
public class Senders {

    private final SenderSql sql;
    private final Events events;
    private final Clock clock;

    Senders(Jdbi jdbi, Events events, Clock clock) {
        this.sql = jdbi.onDemand(SenderSql.class);
        this.events = events;
        this.clock = clock;
    }

    /** All rules, in the order of the alphabet. */
    public List<SenderRule> list(Actor.Staff actor) {
        Rights.requireStaff(actor);
        return sql.list();
    }

    /** Those on an address and on its domain. */
    public List<SenderRule> listOf(Actor.Staff actor, String address) {
        Rights.requireStaff(actor);
        String key = address.toLowerCase(Locale.ROOT);
        return sql.listOf(key, key.substring(key.lastIndexOf('@')));
    }

    /**
     * Lets mail of a sender in, though it comes by a list or in bulk, and however much of it.
     *
     * @param pattern an address, or an @ and a domain
     * @throws Failure.Invalid where it is neither
     */
    @Transactional
    public SenderRule allow(Actor.Staff actor, @Nullable String pattern) {
        return put(actor, pattern, true);
    }

    /** Rejects mail of a sender from now on; the same as {@link #allow} else. */
    @Transactional
    public SenderRule block(Actor.Staff actor, @Nullable String pattern) {
        return put(actor, pattern, false);
    }

    /** Takes a rule back; {@link Failure.NotFound} where there is none. */
    @Transactional
    public void forget(Actor.Staff actor, long id) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        SenderRule before = sql.delete(id).orElseThrow(() -> new Failure.NotFound("sender"));
        events.append(actor, new SenderEvent(id, before.pattern(), SenderEvent.What.FORGOTTEN), before, null);
    }

    private SenderRule put(Actor.Staff actor, @Nullable String sent, boolean allowed) {
        Rights.require(actor, Permission.TICKETS_ANSWER);
        String pattern = check(sent);
        SenderRule before = sql.findByPattern(pattern).orElse(null);
        SenderRule after = sql.put(pattern, allowed, actor.personId(), clock.instant());
        if (before == null || before.allowed() != allowed) {
            SenderEvent.What what = allowed ? SenderEvent.What.ALLOWED : SenderEvent.What.BLOCKED;
            events.append(actor, new SenderEvent(after.id(), pattern, what), before, after);
        }
        return after;
    }

    /** A domain is checked as the address of somebody there. */
    private static String check(@Nullable String sent) {
        String pattern = sent == null ? "" : sent.strip().toLowerCase(Locale.ROOT);
        if (EmailAddress.of(pattern.startsWith("@") ? "x" + pattern : pattern).isEmpty()) {
            throw new Failure.Invalid(
                    List.of(new Problem("pattern", "must be an e-mail address, or an @ and a domain")));
        }
        return pattern;
    }
}
