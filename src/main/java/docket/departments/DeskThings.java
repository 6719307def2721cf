package docket.departments;

import docket.departments.DeskEvent.Kind;
import docket.departments.DeskEvent.What;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Rights;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Names;
import docket.platform.Problems;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the front doors of all kinds of {@link DeskThing} have in common. */
final class DeskThings<T extends DeskThing> {

    private final Kind kind;
    private final DeskThingSql<T> sql;
    private final Events events;
    private final Clock clock;

    DeskThings(Kind kind, DeskThingSql<T> sql, Events events, Clock clock) {
        this.kind = kind;
        this.sql = sql;
        this.events = events;
        this.clock = clock;
    }

    /** Those that are not retired, oldest first. */
    List<T> list() {
        return listAll().stream().filter(DeskThings::isLive).toList();
    }

    List<T> listAll() {
        return sql.list();
    }

    T get(long id) {
        return sql.find(id).orElseThrow(() -> new Failure.NotFound(kind.words() + ": " + id));
    }

    /** The one of that name, else of that id, unless it is retired. */
    Optional<T> find(String nameOrId) {
        return sql.findByName(nameOrId)
                .or(() -> Names.id(nameOrId).flatMap(sql::find))
                .filter(DeskThings::isLive);
    }

    /** The id of the one that a form names, if it names any; null beside a problem where there is none. */
    @Nullable Long known(Problems problems, @Nullable String nameOrId) {
        if (nameOrId == null) {
            return null;
        }
        Optional<T> found = find(nameOrId);
        if (found.isEmpty()) {
            problems.add(kind.words(), "is unknown or retired");
        }
        return found.map(DeskThing::id).orElse(null);
    }

    /** Begins a change: whoever may make it waits for those who are at it. */
    void begin(Actor actor) {
        Rights.require(actor, kind.permission());
        sql.lock();
    }

    /** Refuses a name that another has: {@link NameTaken}. */
    void requireFree(String name, @Nullable T bearer) {
        sql.findByName(name)
                .filter(found -> bearer == null || found.id() != bearer.id())
                .ifPresent(other -> {
                    throw new NameTaken(kind.words(), name);
                });
    }

    void added(Actor actor, long id) {
        append(actor, What.ADDED, null, get(id));
    }

    /** Notes a change, if it is one, and answers the thing as it now is. */
    T changed(Actor actor, T before) {
        T after = get(before.id());
        if (!after.equals(before)) {
            append(actor, What.CHANGED, before, after);
        }
        return after;
    }

    void retire(Actor actor, T before, Expected<T> expected) {
        expected.require(before);
        if (isLive(before)) {
            setRetired(actor, What.RETIRED, before, clock.instant());
        }
    }

    void reinstate(Actor actor, T before, Expected<T> expected) {
        expected.require(before);
        if (!isLive(before)) {
            setRetired(actor, What.REINSTATED, before, null);
        }
    }

    private static boolean isLive(DeskThing thing) {
        return thing.retiredAt() == null;
    }

    private void setRetired(Actor actor, What what, T before, @Nullable Instant at) {
        sql.setRetired(before.id(), at);
        append(actor, what, before, get(before.id()));
    }

    private void append(Actor actor, What what, @Nullable T before, T after) {
        events.append(actor, new DeskEvent(kind, after.id(), after.name(), what), before, after);
    }
}
