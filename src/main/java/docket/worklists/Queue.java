package docket.worklists;

import docket.queues.TicketOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A list that every member of staff has: what is fixed in it, and its order where nobody asks for another. */
public enum Queue {
    MINE,
    UNASSIGNED,
    DEPARTMENTS,
    WAITING,
    MENTIONS,
    SNOOZED,
    ALL,
    CLOSED,
    SPAM;

    static Optional<Queue> find(String word) {
        return Arrays.stream(values())
                .filter(queue -> queue.word().equals(word))
                .findFirst();
    }

    /** Its name in addresses, and that of its icon. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its tickets are chosen by that filter already, so that nobody else can set it. */
    public boolean fixes(String filter) {
        return fixed().containsKey(filter) || (this == DEPARTMENTS && filter.equals("department"));
    }

    /** The values of a filter that it fixes. */
    List<String> values(String filter) {
        return Optional.ofNullable(fixed().get(filter)).stream().toList();
    }

    private Map<String, String> fixed() {
        return switch (this) {
            case MINE -> Map.of("assignee", "me", "status", "open", "snoozed", "false");
            case UNASSIGNED -> Map.of("assignee", "none", "status", "open", "snoozed", "false");
            case DEPARTMENTS -> Map.of("status", "open", "snoozed", "false");
            case WAITING -> Map.of("turn", "staff", "status", "open", "snoozed", "false");
            case MENTIONS -> Map.of();
            case SNOOZED -> Map.of("status", "open", "snoozed", "true");
            case ALL -> Map.of("status", "open");
            case CLOSED -> Map.of("status", "closed");
            case SPAM -> Map.of();
        };
    }

    /** Who waits longest comes first; else what changed last. */
    TicketOrder order() {
        return new TicketOrder(TicketOrder.By.UPDATED_AT, this != WAITING);
    }
}
