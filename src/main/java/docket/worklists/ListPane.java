package docket.worklists;

import docket.pages.Words;
import docket.platform.Problem;
import docket.queues.Place;
import docket.queues.StaffTicket;
import docket.views.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A list of tickets as its page shows it.
 *
 * @param next where it goes on; empty: it ends here
 * @param total how many tickets it has, as far as they are counted
 * @param choices what it can be narrowed by
 * @param problems what is wrong with its filters; then there are no tickets
 * @param mayAct whether its reader may change tickets
 */
public record ListPane(
        ListQuery query,
        List<StaffTicket> tickets,
        Optional<Place> next,
        long total,
        FilterChoices choices,
        List<Problem> problems,
        boolean mayAct) {

    /** Up to how many tickets of a list are counted. */
    public static final int MOST = 10_000;

    /** What it is called. */
    public String title(Words words) {
        View view = query.view();
        return view == null ? words.get("queue." + query.queue().word()) : view.name();
    }

    /** How many tickets it has, as people read it. */
    public String counted(Words words) {
        return words.number(Math.min(total, MOST)) + (total > MOST ? "+" : "");
    }

    /** A filter's value as people read it. */
    public String shown(String filter, String value, Words words) {
        return switch (filter) {
            case "assignee" -> choices.assignee(value, words);
            case "status" -> word("ticket.", value, List.of("open", "closed"), words);
            case "turn" -> word("filter.turn.", value, List.of("staff", "customer"), words);
            case "snoozed" -> word("filter.snoozed.", value, List.of("true", "false"), words);
            case "person" -> person(value);
            default -> value;
        };
    }

    /** What was sent may be no word of ours. */
    private static String word(String prefix, String value, List<String> known, Words words) {
        return known.contains(value) ? words.get(prefix + value) : value;
    }

    private String person(String id) {
        return tickets.stream()
                .filter(ticket -> String.valueOf(ticket.personId()).equals(id))
                .findFirst()
                .map(StaffTicket::person)
                .orElse(id);
    }

    /** Whether a ticket sleeps at this moment. */
    public boolean snoozed(StaffTicket ticket) {
        return ticket.snoozedUntil() != null && ticket.snoozedUntil().isAfter(Instant.now());
    }
}
