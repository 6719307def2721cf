package docket.worklists;

import docket.bulk.BulkChange;
import docket.casework.Change;
import docket.pages.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says in a line what becomes of many tickets. */
public final class BulkWords {

    private final Words words;
    private final List<String> parts = new ArrayList<>();

    private BulkWords(Words words) {
        this.words = words;
    }

    /** Such as: Assignee: me · Add tags: disk, rack 12. */
    public static String of(BulkChange change, FilterChoices choices, Words words) {
        BulkWords said = new BulkWords(words);
        said.add(
                "filter.assignee",
                change.assignee(),
                member -> choices.assignee(member == null ? "none" : member, words));
        said.add("filter.priority", change.priority(), String::valueOf);
        said.add("filter.department", change.department(), String::valueOf);
        said.add("filter.category", change.category(), String::valueOf);
        said.add("filter.status", change.status(), status -> words.get("ticket." + status));
        said.add("bulk.snooze", change.snoozedUntil(), said::until);
        said.addTags("bulk.addTags", change.addTags());
        said.addTags("bulk.removeTags", change.removeTags());
        if (change.spam() != null) {
            said.parts.add(words.get(change.spam() ? "bulk.spam" : "bulk.noSpam"));
        }
        return String.join(" · ", said.parts);
    }

    private <T> void add(String key, Change<T> change, Shown<T> shown) {
        if (change.sent()) {
            parts.add(words.get(key) + ": " + shown.of(change.value()));
        }
    }

    private void addTags(String key, List<String> tags) {
        if (!tags.isEmpty()) {
            parts.add(words.get(key) + ": " + String.join(", ", tags));
        }
    }

    private String until(@Nullable Instant time) {
        return time == null ? words.get("bulk.snooze.wake") : words.time(time);
    }

    /** A value as people read it; null: nothing. */
    private interface Shown<T> {

        String of(@Nullable T value);
    }
}
