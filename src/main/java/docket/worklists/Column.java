package docket.worklists;

import docket.queues.TicketOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column of a list that one can choose; the title is always there. */
public enum Column {
    REQUESTER(null),
    ASSIGNEE(null),
    PRIORITY(TicketOrder.By.PRIORITY),
    DEPARTMENT(null),
    CATEGORY(null),
    CREATED(TicketOrder.By.CREATED_AT),
    UPDATED(TicketOrder.By.UPDATED_AT);

    /** The columns where nobody chose any. */
    static final List<Column> USUAL = List.of(REQUESTER, ASSIGNEE, PRIORITY, DEPARTMENT, UPDATED);

    private final TicketOrder.@Nullable By by;

    Column(TicketOrder.@Nullable By by) {
        this.by = by;
    }

    static Optional<Column> find(String word) {
        return Arrays.stream(values())
                .filter(column -> column.word().equals(word))
                .findFirst();
    }

    /** Its name in addresses. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The order that its head leads to; null: none. */
    public TicketOrder.@Nullable By by() {
        return by;
    }
}
