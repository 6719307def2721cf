package docket.ticketapi;

import docket.http.Parameters;
import docket.http.Place;
import docket.http.Refusal;
import docket.queues.TicketFilter;
import docket.queues.TicketList;
import docket.queues.TicketOrder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The query of a list of tickets.
 *
 * @param counted whether the client wants to know how many there are in all
 */
record TicketQuery(TicketList wanted, boolean counted) {

    private static final String[] NAMES = {
        "department",
        "category",
        "assignee",
        "status",
        "turn",
        "priority",
        "tag",
        "account",
        "person",
        "createdFrom",
        "createdBefore",
        "updatedFrom",
        "updatedBefore",
        "snoozed",
        "spam",
        "mentioned",
        "sort",
        "count"
    };

    static TicketQuery of(HttpServletRequest request) {
        Parameters sent = Parameters.of(request, NAMES);
        TicketOrder order = sent.one("sort").map(TicketQuery::order).orElse(TicketOrder.LATEST);
        return new TicketQuery(
                new TicketList(filter(sent), order, after(sent, order), sent.limit()),
                sent.flag("count").orElse(false));
    }

    /** The form in which a client sends a place of this list back. */
    String text(docket.queues.Place place) {
        List<String> keys = List.of(String.valueOf(place.key()), String.valueOf(place.id()));
        return new Place(list(wanted.order()), keys).text();
    }

    private static TicketFilter filter(Parameters sent) {
        return new TicketFilter(
                sent.all("department"),
                sent.all("category"),
                sent.all("assignee"),
                sent.all("status"),
                sent.all("turn"),
                sent.all("priority"),
                sent.all("tag"),
                sent.all("account"),
                sent.ids("person"),
                sent.time("createdFrom").orElse(null),
                sent.time("createdBefore").orElse(null),
                sent.time("updatedFrom").orElse(null),
                sent.time("updatedBefore").orElse(null),
                sent.flag("snoozed").orElse(null),
                sent.flag("spam").orElse(false),
                sent.flag("mentioned").orElse(false));
    }

    private static TicketOrder order(String sort) {
        boolean falling = sort.startsWith("-");
        String word = falling ? sort.substring(1) : sort;
        return Arrays.stream(TicketOrder.By.values())
                .filter(by -> by.word().equals(word))
                .findFirst()
                .map(by -> new TicketOrder(by, falling))
                .orElseThrow(() -> Refusal.unreadable("sort", "must be one of " + words() + ", or one after a -"));
    }

    private static String words() {
        return Arrays.stream(TicketOrder.By.values()).map(TicketOrder.By::word).collect(Collectors.joining(", "));
    }

    private static docket.queues.@Nullable Place after(Parameters sent, TicketOrder order) {
        return sent.after(list(order)).map(TicketQuery::place).orElse(null);
    }

    /** A place is not signed: whatever it says must be harmless. */
    private static docket.queues.Place place(Place sent) {
        List<String> keys = sent.keys();
        if (keys.size() != 2 || !keys.stream().allMatch(key -> key.matches("[0-9]{1,18}"))) {
            throw Refusal.unreadable("after", "must be a place that this list answered");
        }
        return new docket.queues.Place(Long.parseLong(keys.getFirst()), Long.parseLong(keys.getLast()));
    }

    /** The list of one order: a place in one is none in another. */
    private static String list(TicketOrder order) {
        return "tickets " + (order.falling() ? "-" : "") + order.by().word();
    }
}
