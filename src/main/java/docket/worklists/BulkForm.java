package docket.worklists;

import docket.bulk.BulkChange;
import docket.bulk.Selection;
import docket.casework.Change;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.queues.TicketFilter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done to many tickets at once, as the form sent it.
 *
 * @param sent the values of each field; one of nothing leaves things as they are
 */
public record BulkForm(Map<String, String[]> sent) {

    /** The first value of a field; the empty string where there is none. */
    public String field(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return Arrays.asList(Objects.requireNonNullElse(sent.get(name), new String[0]));
    }

    /** Whether all tickets of the list are meant, not only those that were picked. */
    public boolean everything() {
        return field("all").equals("true");
    }

    /** The list from which it was sent, as its address says it. */
    public String list() {
        return field("list");
    }

    /** The tickets that are meant, of a list by that filter; empty: there are none in it. */
    Selection selection(Optional<TicketFilter> list) {
        return everything() ? list.map(Selection::all).orElse(Selection.of(List.of())) : Selection.of(picked());
    }

    private List<Long> picked() {
        return all("ticket").stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    /** What becomes of each; a button says more than the fields. */
    BulkChange change(ZoneId zone) {
        String act = field("act");
        return new BulkChange(
                field("assignee").equals("none") ? Change.to(null) : text("assignee"),
                text("priority"),
                text("category"),
                text("department"),
                tags("addTags"),
                tags("removeTags"),
                snooze(zone),
                switch (act) {
                    case "close" -> Change.to("closed");
                    case "open" -> Change.to("open");
                    default -> Change.none();
                },
                spam(act));
    }

    private static @Nullable Boolean spam(String act) {
        return switch (act) {
            case "spam" -> true;
            case "noSpam" -> false;
            default -> null;
        };
    }

    private Change<String> text(String name) {
        return field(name).isEmpty() ? Change.none() : Change.to(field(name));
    }

    private List<String> tags(String name) {
        return Arrays.stream(field(name).split(","))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private Change<Instant> snooze(ZoneId zone) {
        return switch (field("snooze")) {
            case "" -> Change.none();
            case "wake" -> Change.to(null);
            default ->
                Change.to(SnoozeTime.of(field("snooze"), ZonedDateTime.now(zone))
                        .orElseThrow(() ->
                                new Failure.Invalid(List.of(new Problem("snoozedUntil", "must be in the future")))));
        };
    }
}
