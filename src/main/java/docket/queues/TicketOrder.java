package docket.queues;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The order of a list; tickets that are equal in it are in that of their ids.
 *
 * @param falling the greatest first
 */
public record TicketOrder(By by, boolean falling) {

    /** What changed last comes first. */
    public static final TicketOrder LATEST = new TicketOrder(By.UPDATED_AT, true);

    /** What tickets are ordered by. */
    public enum By {
        CREATED_AT("createdAt", "t.created_at"),
        UPDATED_AT("updatedAt", "t.staff_updated_at"),
        ID("id", "t.id"),
        PRIORITY("priority", "priority.urgency");

        private final String word;
        private final String column;

        By(String word, String column) {
            this.word = word;
            this.column = column;
        }

        /** Its name in the API. */
        public String word() {
            return word;
        }

        String column() {
            return column;
        }
    }

    /** The place of a ticket in this order. */
    public Place place(StaffTicket ticket) {
        return switch (by) {
            case CREATED_AT -> new Place(micros(ticket.createdAt()), ticket.id());
            case UPDATED_AT -> new Place(micros(ticket.updatedAt()), ticket.id());
            case ID -> new Place(ticket.id(), ticket.id());
            case PRIORITY -> new Place(ticket.urgency(), ticket.id());
        };
    }

    /** What the statement is ordered by. */
    String clause() {
        String direction = falling ? " DESC" : " ASC";
        return by.column() + direction + ", t.id" + direction;
    }

    /** The value of its column at a place. */
    Object key(Place place) {
        return switch (by) {
            case CREATED_AT, UPDATED_AT -> Instant.EPOCH.plus(place.key(), ChronoUnit.MICROS);
            case ID, PRIORITY -> place.key();
        };
    }

    private static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
