package docket.casework;

import docket.events.Actor;
import docket.platform.EmailAddress;
import docket.staff.Actors;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds by name or id what tickets are sorted by, for acts and for the filters of lists. */
@Component
public class Lookups {

    private final LookupSql sql;
    private final Actors actors;

    Lookups(Jdbi jdbi, Actors actors) {
        this.sql = jdbi.onDemand(LookupSql.class);
        this.actors = actors;
    }

    /** What a ticket can be sorted by. */
    public enum Kind {
        ACCOUNT,
        CATEGORY,
        DEPARTMENT,
        PRIORITY;

        /** The field in which it is sent. */
        public String field() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The thing of that name, else of that id, retired or not. */
    public Optional<Found> find(Kind kind, String nameOrId) {
        long id = number(nameOrId);
        return switch (kind) {
            case ACCOUNT -> sql.account(nameOrId, id);
            case CATEGORY -> sql.category(nameOrId, id);
            case DEPARTMENT -> sql.department(nameOrId, id);
            case PRIORITY -> sql.priority(nameOrId, id);
        };
    }

    /** The person of a member of staff, active or not: by id or e-mail address, or {@code me}. */
    public Optional<Long> member(Actor.Staff actor, String text) {
        if (text.equals("me")) {
            return Optional.of(actor.personId());
        }
        return EmailAddress.of(text)
                .flatMap(address -> sql.memberByEmail(address.key()))
                .or(() -> sql.member(number(text)));
    }

    /** Whether that member is active and sees the tickets of a department; null: those of none. */
    boolean canWorkIn(Actor.Staff actor, long memberId, @Nullable Long departmentId) {
        return actors.find(memberId, actor.origin())
                .filter(found ->
                        found instanceof Actor.Staff member && VisibleTo.Predicate.admits(member, departmentId))
                .isPresent();
    }

    /** The other active members who see the tickets of a department, in the order of names; null: those of none. */
    List<Member> colleagues(Actor.Staff actor, @Nullable Long departmentId) {
        return actors.listStaff(actor.origin()).stream()
                .filter(other -> other.actor().personId() != actor.personId())
                .filter(other -> VisibleTo.Predicate.admits(other.actor(), departmentId))
                .map(other -> new Member(other.actor().personId(), other.name()))
                .toList();
    }

    Optional<Requester> requester(long personId) {
        return sql.requester(personId);
    }

    /** The department of a new ticket that names none. */
    Optional<Long> departmentOf(long categoryId) {
        return sql.departmentOf(categoryId);
    }

    /** The priority of a new ticket that names none. */
    long priorityOf(long categoryId, @Nullable Long departmentId) {
        return sql.priorityOf(categoryId, departmentId);
    }

    /** The id that the text is; 0, which nothing has, where it is none. */
    private static long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
