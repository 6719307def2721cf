package docket.worklists;

import docket.http.Refusal;
import docket.queues.Place;
import docket.queues.TicketOrder;
import docket.queues.TicketOrder.By;
import docket.views.View;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the address of a list says: its queue, what narrows it, its order, its columns.
 *
 * @param sent what beside the queue was said, by name
 * @param after null: from the start
 * @param view null: it is no saved one
 */
public record ListQuery(
        Queue queue,
        Map<String, List<String>> sent,
        @Nullable Place after,
        @Nullable View view) {

    /** What a list can be narrowed by, as addresses name it. */
    static final List<String> FILTERS = List.of(
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
            "createdTo",
            "updatedFrom",
            "updatedTo",
            "snoozed");

    /** The orders that people choose from. */
    public static final List<TicketOrder> ORDERS = Stream.of(By.UPDATED_AT, By.CREATED_AT, By.PRIORITY)
            .flatMap(by -> Stream.of(new TicketOrder(by, true), new TicketOrder(by, false)))
            .toList();

    private static final String SORT = "sort";
    private static final String COLUMN = "column";
    private static final List<String> NAMES =
            Stream.concat(FILTERS.stream(), Stream.of(SORT, COLUMN)).toList();

    /** What a request says. */
    static ListQuery of(Map<String, String[]> parameters) {
        return new ListQuery(queue(parameters), sent(parameters), after(parameters), null);
    }

    /** A view: as it is saved, or as a request changes it, which then says its order, too. */
    static ListQuery of(View view, Map<String, String[]> parameters) {
        ListQuery saved = of(parse(view.query()));
        ListQuery said = parameters.containsKey(SORT)
                ? new ListQuery(saved.queue, sent(parameters), after(parameters), view)
                : new ListQuery(saved.queue, saved.sent, after(parameters), view);
        return new ListQuery(said.queue, said.with(SORT, List.of(word(said.order()))), said.after, view);
    }

    /** The queue alone. */
    static ListQuery of(Queue queue) {
        return new ListQuery(queue, Map.of(), null, null);
    }

    /** The parameters of an address. */
    static Map<String, String[]> parse(String query) {
        Map<String, List<String>> parsed = new LinkedHashMap<>();
        for (String pair : query.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            parsed.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts.length == 2 ? decode(parts[1]) : "");
        }
        Map<String, String[]> parameters = new LinkedHashMap<>();
        parsed.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
        return parameters;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static Queue queue(Map<String, String[]> parameters) {
        return Queue.find(first(parameters, "queue")).orElseThrow(() -> Refusal.unreadable("queue", "is unknown"));
    }

    /** The first value of a name; the empty string where there is none. */
    static String first(Map<String, String[]> parameters, String name) {
        return Arrays.stream(parameters.getOrDefault(name, new String[0]))
                .findFirst()
                .orElse("");
    }

    private static Map<String, List<String>> sent(Map<String, String[]> parameters) {
        Map<String, List<String>> sent = new LinkedHashMap<>();
        for (String name : NAMES) {
            List<String> values = Arrays.stream(parameters.getOrDefault(name, new String[0]))
                    .map(String::strip)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .toList();
            if (values.stream().anyMatch(value -> value.indexOf('\0') >= 0)) {
                throw Refusal.unreadable(name, "must not contain NUL");
            }
            if (!values.isEmpty()) {
                sent.put(name, values);
            }
        }
        return sent;
    }

    private static @Nullable Place after(Map<String, String[]> parameters) {
        String text = first(parameters, "after");
        return text.isEmpty() ? null : place(text);
    }

    /** A place is not signed: whatever it says must be harmless. */
    private static Place place(String text) {
        if (!text.matches("[0-9]{1,18}\\.[0-9]{1,18}")) {
            throw Refusal.unreadable("after", "must be a place that this list answered");
        }
        String[] keys = text.split("\\.", 2);
        return new Place(Long.parseLong(keys[0]), Long.parseLong(keys[1]));
    }

    /** The values of a filter: the queue's, else those that were sent. */
    public List<String> values(String name) {
        return queue.fixes(name) ? queue.values(name) : sent.getOrDefault(name, List.of());
    }

    /** The first value of a filter; the empty string where there is none. */
    public String first(String name) {
        return values(name).stream().findFirst().orElse("");
    }

    /** The name of its place among the queues. */
    public String place() {
        return view == null ? queue.word() : "view-" + view.id();
    }

    /** The filters that were set on top of the queue's, by name. */
    public Map<String, List<String>> set() {
        Map<String, List<String>> set = new LinkedHashMap<>(sent);
        set.keySet().removeIf(name -> !FILTERS.contains(name) || queue.fixes(name));
        return set;
    }

    /** The order that was asked for, else the queue's. */
    public TicketOrder order() {
        String text = sent.getOrDefault(SORT, List.of("")).getFirst();
        boolean falling = text.startsWith("-");
        return Arrays.stream(By.values())
                .filter(by -> by.word().equals(falling ? text.substring(1) : text))
                .findFirst()
                .map(by -> new TicketOrder(by, falling))
                .orElse(queue.order());
    }

    /** The columns to show, in the order of the house. */
    public List<Column> columns() {
        List<Column> chosen = sent.getOrDefault(COLUMN, List.of()).stream()
                .flatMap(word -> Column.find(word).stream())
                .sorted()
                .toList();
        return chosen.isEmpty() ? Column.USUAL : chosen;
    }

    /** In which direction it is ordered by a column, as {@code aria-sort} says it; null: it is not. */
    public @Nullable String direction(Column column) {
        if (order().by() != column.by()) {
            return null;
        }
        return order().falling() ? "descending" : "ascending";
    }

    /** How addresses say an order. */
    public static String word(TicketOrder order) {
        return (order.falling() ? "-" : "") + order.by().word();
    }

    /** All of it but the view and the place, as a view keeps it. */
    public String saved() {
        return text(queue.word(), sent);
    }

    /** The address of this list, from its start. */
    public String path() {
        return "/console/tickets?" + text(sent);
    }

    /** The address of its queue with nothing set. */
    public String bare() {
        return "/console/tickets?" + text(Map.of());
    }

    /** The address of a ticket beside this list. */
    public String ticket(long id) {
        return "/console/tickets/" + id + '?' + text(sent);
    }

    /** The address of this list from a place on. */
    public String from(Place place) {
        return path() + "&after=" + place.key() + '.' + place.id();
    }

    /** The address of this list in the order of a column, or in the opposite order where it is in that one. */
    public String sorted(By by) {
        TicketOrder now = order();
        boolean falling = now.by() != by || !now.falling();
        return "/console/tickets?" + text(with(SORT, List.of(word(new TicketOrder(by, falling)))));
    }

    /** The address of this list without one value of a filter. */
    public String without(String name, String value) {
        List<String> left = new ArrayList<>(values(name));
        left.remove(value);
        return "/console/tickets?" + text(with(name, left));
    }

    private Map<String, List<String>> with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(sent);
        changed.put(name, values);
        return changed;
    }

    private String text(Map<String, List<String>> parameters) {
        return text(place(), parameters);
    }

    private static String text(String place, Map<String, List<String>> parameters) {
        StringBuilder text = new StringBuilder("queue=").append(place);
        parameters.forEach((name, values) -> values.forEach(value ->
                text.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8))));
        return text.toString();
    }
}
