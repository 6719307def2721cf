package docket.worklists;

import docket.events.Actor;
import docket.platform.Problems;
import docket.queues.TicketFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes the desk's filter of what an address says; days are the reader's. */
final class Narrowed {

    private final ListQuery query;
    private final Actor.Staff actor;
    private final ZoneId zone;
    private final Problems problems = new Problems();

    private Narrowed(ListQuery query, Actor.Staff actor, ZoneId zone) {
        this.query = query;
        this.actor = actor;
        this.zone = zone;
    }

    /**
     * The filter; empty: there is nothing in the list, for its reader works in no department.
     * {@link docket.platform.Failure.Invalid} names what is no day and no number.
     */
    static Optional<TicketFilter> by(ListQuery query, Actor.Staff actor, ZoneId zone) {
        if (query.queue() == Queue.DEPARTMENTS && actor.departments().isEmpty()) {
            return Optional.empty();
        }
        Narrowed narrowed = new Narrowed(query, actor, zone);
        TicketFilter filter = narrowed.filter();
        narrowed.problems.throwIfAny();
        return Optional.of(filter);
    }

    private TicketFilter filter() {
        return new TicketFilter(
                query.queue() == Queue.DEPARTMENTS ? own() : query.values("department"),
                query.values("category"),
                query.values("assignee"),
                query.values("status"),
                query.values("turn"),
                query.values("priority"),
                query.values("tag"),
                query.values("account"),
                query.values("person").stream().map(this::person).toList(),
                day("createdFrom", 0),
                day("createdTo", 1),
                day("updatedFrom", 0),
                day("updatedTo", 1),
                snoozed(),
                query.queue() == Queue.SPAM,
                query.queue() == Queue.MENTIONS);
    }

    private List<String> own() {
        return actor.departments().stream().map(String::valueOf).toList();
    }

    private long person(String text) {
        if (text.matches("[0-9]{1,18}")) {
            return Long.parseLong(text);
        }
        problems.add("person", "is unknown");
        return 0;
    }

    private @Nullable Boolean snoozed() {
        List<String> values = query.values("snoozed");
        return values.isEmpty() ? null : Boolean.valueOf(values.getFirst());
    }

    /** The start of a day, or of one so many days later. */
    private @Nullable Instant day(String name, int later) {
        List<String> values = query.values(name);
        if (values.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(values.getFirst())
                    .plusDays(later)
                    .atStartOfDay(zone)
                    .toInstant();
        } catch (DateTimeParseException e) {
            problems.add(name, "must be a day such as 2026-11-24");
            return null;
        }
    }
}
