package docket.queues;

import docket.casework.Found;
import docket.casework.Lookups;
import docket.casework.Lookups.Kind;
import docket.casework.Tags;
import docket.events.Actor;
import docket.platform.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Makes conditions of filters; a name that is unknown is a problem of its parameter. Retired things still have tickets. */
@Component
class Filters {

    private final Lookups lookups;

    Filters(Lookups lookups) {
        this.lookups = lookups;
    }

    Narrowing narrowing(Actor.Staff actor, TicketFilter filter) {
        Problems problems = new Problems();
        Narrowing narrowing = new Narrowing();
        narrowing.add(filter.spam() ? "t.spam_at IS NOT NULL" : "t.spam_at IS NULL");
        narrowing.addAny(
                "t.department_id = ANY (:department)",
                "department",
                ids(Kind.DEPARTMENT, filter.department(), problems));
        narrowing.addAny(
                "t.category_id = ANY (:category)", "category", ids(Kind.CATEGORY, filter.category(), problems));
        assignee(actor, filter.assignee(), narrowing, problems);
        status(words("status", filter.status(), List.of("open", "closed"), problems), narrowing);
        List<String> turn = words("turn", filter.turn(), List.of("staff", "customer"), problems);
        if (turn.size() == 1) {
            narrowing.add("t.client_turn = :clientTurn", "clientTurn", turn.contains("customer"));
        }
        narrowing.addAny(
                "t.priority_id = ANY (:priority)", "priority", ids(Kind.PRIORITY, filter.priority(), problems));
        narrowing.addAny(
                "t.tags @> :tag AND t.tags <> '{}'",
                "tag",
                filter.tag().stream().map(Tags::clean).toList());
        narrowing.addAny("t.owner_id = ANY (:account)", "account", ids(Kind.ACCOUNT, filter.account(), problems));
        narrowing.addAny("t.person_id = ANY (:person)", "person", filter.person());
        if (filter.mentioned()) {
            narrowing.add(
                    "t.id IN (SELECT ticket_id FROM mention WHERE person_id = :mentioned)",
                    "mentioned",
                    actor.personId());
        }
        times(filter, narrowing);
        problems.throwIfAny();
        return narrowing;
    }

    /** Only what comes after a place in an order. */
    static void after(Narrowing narrowing, TicketOrder order, Place place) {
        String than = order.falling() ? "<" : ">";
        narrowing.add("(" + order.by().column() + ", t.id) " + than + " (:key, :afterId)", "key", order.key(place));
        narrowing.bind("afterId", place.id());
    }

    /** As a constant: an index holds the open tickets alone, and a plan for whatever status can't use it. */
    private static void status(List<String> wanted, Narrowing narrowing) {
        if (wanted.size() == 1) {
            narrowing.add(wanted.contains("open") ? "t.status = 'open'" : "t.status = 'closed'");
        }
    }

    private void assignee(Actor.Staff actor, List<String> wanted, Narrowing narrowing, Problems problems) {
        List<Long> members = new ArrayList<>();
        for (String member : wanted) {
            if (!member.equals("none")) {
                lookups.member(actor, member)
                        .ifPresentOrElse(members::add, () -> problems.add("assignee", "is unknown: " + member));
            }
        }
        if (!wanted.contains("none")) {
            narrowing.addAny("t.assignee_id = ANY (:assignee)", "assignee", members);
        } else if (members.isEmpty()) {
            narrowing.add("t.assignee_id IS NULL");
        } else {
            narrowing.addAny("(t.assignee_id IS NULL OR t.assignee_id = ANY (:assignee))", "assignee", members);
        }
    }

    private static void times(TicketFilter filter, Narrowing narrowing) {
        narrowing.add("t.created_at >= :createdFrom", "createdFrom", filter.createdFrom());
        narrowing.add("t.created_at < :createdBefore", "createdBefore", filter.createdBefore());
        narrowing.add("t.staff_updated_at >= :updatedFrom", "updatedFrom", filter.updatedFrom());
        narrowing.add("t.staff_updated_at < :updatedBefore", "updatedBefore", filter.updatedBefore());
        if (filter.snoozed() != null) {
            narrowing.add(
                    filter.snoozed()
                            ? "t.snoozed_until > now()"
                            : "(t.snoozed_until IS NULL OR t.snoozed_until <= now())");
        }
    }

    private List<Long> ids(Kind kind, List<String> names, Problems problems) {
        List<Long> ids = new ArrayList<>();
        for (String name : names) {
            Optional<Found> found = lookups.find(kind, name);
            found.map(Found::id).ifPresentOrElse(ids::add, () -> problems.add(kind.field(), "is unknown: " + name));
        }
        return ids;
    }

    private static List<String> words(String field, List<String> sent, List<String> known, Problems problems) {
        if (!known.containsAll(sent)) {
            problems.add(field, "must be " + String.join(" or ", known));
        }
        return sent.stream().distinct().toList();
    }
}
