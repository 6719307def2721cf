package docket.worklists;

import docket.departments.Categories;
import docket.departments.Category;
import docket.departments.Department;
import docket.departments.Departments;
import docket.departments.Priorities;
import docket.departments.Priority;
import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.queues.Queues;
import docket.queues.StaffPage;
import docket.queues.StaffTicket;
import docket.queues.TicketFilter;
import docket.queues.TicketList;
import docket.staff.StaffMembers;
import docket.views.Views;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Makes the list of tickets that an address names, for its own page and for that of a ticket beside it. */
@Component
public class ListPart {

    private static final int PAGE = 50;
    private static final StaffPage NOTHING = new StaffPage(List.of(), Optional.empty());

    /** Beside the pages more are not counted: nobody works off so many. */
    private static final int MOST_BESIDE = 999;

    private static final Set<Queue> COUNTED = EnumSet.complementOf(EnumSet.of(Queue.ALL, Queue.CLOSED));
    private static final Pattern VIEW = Pattern.compile("view-([0-9]{1,18})");

    private final Queues queues;
    private final Views views;
    private final Departments departments;
    private final Categories categories;
    private final Priorities priorities;
    private final StaffMembers members;

    ListPart(
            Queues queues,
            Views views,
            Departments departments,
            Categories categories,
            Priorities priorities,
            StaffMembers members) {
        this.queues = queues;
        this.views = views;
        this.departments = departments;
        this.categories = categories;
        this.priorities = priorities;
        this.members = members;
    }

    /** The list that the request's address names; empty: it names none, so the ticket stands alone. */
    public Optional<ListPane> find(Visit visit, HttpServletRequest request) {
        return Optional.of(request.getParameterMap())
                .filter(parameters -> parameters.containsKey("queue"))
                .map(parameters -> list(visit, query(visit.staff(), parameters)));
    }

    /** What an address says of a list; a view that the member does not see is {@link Failure.NotFound}. */
    ListQuery query(Actor.Staff actor, Map<String, String[]> parameters) {
        Matcher view = VIEW.matcher(ListQuery.first(parameters, "queue"));
        return view.matches()
                ? ListQuery.of(views.get(actor, Long.parseLong(view.group(1))), parameters)
                : ListQuery.of(parameters);
    }

    /** One page of a list. A filter that can't be is told, and finds nothing. */
    ListPane list(Visit visit, ListQuery query) {
        Actor.Staff actor = visit.staff();
        try {
            Optional<TicketFilter> filter =
                    Narrowed.by(query, actor, visit.words().zone());
            return pane(
                    actor,
                    query,
                    filter.map(by -> queues.list(actor, new TicketList(by, query.order(), query.after(), PAGE)))
                            .orElse(NOTHING),
                    filter.map(by -> queues.countUpTo(actor, by, ListPane.MOST + 1))
                            .orElse(0L),
                    List.of());
        } catch (Failure.Invalid e) {
            return pane(actor, query, NOTHING, 0, e.problems());
        }
    }

    private ListPane pane(Actor.Staff actor, ListQuery query, StaffPage page, long total, List<Problem> problems) {
        boolean mayAct = Rights.may(actor, Permission.TICKETS_ANSWER);
        return new ListPane(query, page.tickets(), page.next(), total, choices(), problems, mayAct);
    }

    /** Tickets that were found, as a list without a queue. */
    ListPane found(List<StaffTicket> tickets) {
        ListQuery all = ListQuery.of(Queue.ALL);
        FilterChoices none = new FilterChoices(List.of(), List.of(), List.of(), List.of());
        return new ListPane(all, tickets, Optional.empty(), tickets.size(), none, List.of(), false);
    }

    /** How much is in the queues that want work, up to one more than can be shown. */
    public Map<Queue, Long> counts(Visit visit) {
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        COUNTED.forEach(queue -> counts.put(queue, count(visit, queue)));
        return counts;
    }

    private long count(Visit visit, Queue queue) {
        Actor.Staff actor = visit.staff();
        return Narrowed.by(ListQuery.of(queue), actor, visit.words().zone())
                .map(filter -> queues.countUpTo(actor, filter, MOST_BESIDE + 1))
                .orElse(0L);
    }

    /** What lists can be narrowed by. */
    public FilterChoices choices() {
        return new FilterChoices(
                departments.list().stream().map(Department::name).toList(),
                categories.list().stream().map(Category::name).toList(),
                priorities.list().stream().map(Priority::name).toList(),
                members.list().stream()
                        .filter(member -> member.disabledAt() == null)
                        .toList());
    }
}
