package docket.casework;

import docket.casework.Lookups.Kind;
import docket.events.Actor;
import docket.platform.Problems;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks the fields by which staff sort a ticket. Each method answers what was looked up, or a harmless value beside a
 * problem.
 */
final class CaseFields {

    private static final long NONE = 0;

    private final Lookups lookups;
    private final Actor.Staff actor;
    private final Problems problems;

    CaseFields(Lookups lookups, Actor.Staff actor, Problems problems) {
        this.lookups = lookups;
        this.actor = actor;
        this.problems = problems;
    }

    /** The id of a thing by its name or id; a retired one takes nothing new. */
    long known(Kind kind, @Nullable String nameOrId) {
        if (nameOrId == null || nameOrId.isBlank()) {
            problems.add(kind.field(), Problems.REQUIRED);
            return NONE;
        }
        Optional<Found> found = lookups.find(kind, nameOrId);
        if (found.isEmpty()) {
            problems.add(kind.field(), "is unknown");
        } else if (found.get().retired()) {
            problems.add(kind.field(), "is retired");
        }
        return found.map(Found::id).orElse(NONE);
    }

    /** Somebody whose question a ticket of that owner can be. */
    Optional<Requester> requester(@Nullable Long personId, long ownerId) {
        if (personId == null) {
            problems.add("person", Problems.REQUIRED);
            return Optional.empty();
        }
        Optional<Requester> person = lookups.requester(personId);
        if (person.filter(found -> found.fits(ownerId)).isEmpty()) {
            problems.add("person", "must be somebody of the account, or a contact");
        }
        return person;
    }

    /** An active member who sees the department's tickets; null: nobody. */
    @Nullable Long assignee(@Nullable String member, @Nullable Long departmentId) {
        Long found = member(member);
        if (found != null && !lookups.canWorkIn(actor, found, departmentId)) {
            problems.add("assignee", "must be an active member who sees the department's tickets");
        }
        return found;
    }

    /** Any member; null: nobody. */
    @Nullable Long member(@Nullable String member) {
        if (member == null) {
            return null;
        }
        Optional<Long> found = lookups.member(actor, member);
        if (found.isEmpty()) {
            problems.add("assignee", "is unknown");
        }
        return found.orElse(null);
    }

    List<String> tags(@Nullable List<String> words) {
        if (words == null) {
            problems.add("tags", Problems.REQUIRED);
            return List.of();
        }
        return Tags.check(words, problems);
    }

    /** A time to come, as the database keeps it; null: never. */
    @Nullable Instant snoozedUntil(@Nullable Instant until, Instant now) {
        if (until == null) {
            return null;
        }
        if (!until.isAfter(now)) {
            problems.add("snoozedUntil", "must be in the future");
        }
        return until.truncatedTo(ChronoUnit.MICROS);
    }

    String status(@Nullable String status) {
        if (status == null) {
            problems.add("status", Problems.REQUIRED);
            return "";
        }
        if (!status.equals("open") && !status.equals("closed")) {
            problems.add("status", "must be open or closed");
        }
        return status;
    }
}
