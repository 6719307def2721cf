package docket.bulk;

import docket.casework.Change;
import docket.casework.Tags;
import docket.casework.TicketChange;
import docket.platform.Problems;
import docket.tickets.TicketState;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of each of many tickets, as {@link docket.casework.Casework#change} takes it.
 *
 * @param addTags tags that it gets beside those that it has
 * @param removeTags tags that it has no longer
 * @param spam whether it is spam from now on; null: it stays as it is
 */
public record BulkChange(
        Change<String> assignee,
        Change<String> priority,
        Change<String> category,
        Change<String> department,
        List<String> addTags,
        List<String> removeTags,
        Change<Instant> snoozedUntil,
        Change<String> status,
        @Nullable Boolean spam) {

    /** Adds a problem where nothing would become of anything. */
    void check(Problems problems) {
        boolean any = Stream.of(assignee, priority, category, department, snoozedUntil, status)
                .anyMatch(Change::sent);
        if (!any && !hasTags() && spam == null) {
            problems.add("change", Problems.REQUIRED);
        }
    }

    /** The change of no ticket in particular, to be checked: all tags that it names are its tags. */
    TicketChange ofAny() {
        return with(Stream.concat(addTags.stream(), removeTags.stream()));
    }

    /** The change of one ticket. */
    TicketChange of(TicketState ticket) {
        List<String> removed = removeTags.stream().map(Tags::clean).toList();
        return with(Stream.concat(ticket.tags().stream(), addTags.stream().map(Tags::clean))
                .filter(tag -> !removed.contains(tag)));
    }

    private TicketChange with(Stream<String> tags) {
        return new TicketChange(
                Change.none(),
                Change.none(),
                assignee,
                priority,
                category,
                department,
                hasTags() ? Change.to(tags.toList()) : Change.none(),
                snoozedUntil,
                status);
    }

    private boolean hasTags() {
        return !addTags.isEmpty() || !removeTags.isEmpty();
    }
}
