package docket.bulk;

import docket.casework.Change;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is to become of many tickets, field by field: what is not said stays as it is. */
final class Wanted {

    private Change<String> assignee = Change.none();
    private Change<String> priority = Change.none();
    private Change<String> category = Change.none();
    private Change<String> department = Change.none();
    private List<String> addTags = List.of();
    private List<String> removeTags = List.of();
    private Change<Instant> snoozedUntil = Change.none();
    private Change<String> status = Change.none();
    private @Nullable Boolean spam;

    BulkChange change() {
        return new BulkChange(
                assignee, priority, category, department, addTags, removeTags, snoozedUntil, status, spam);
    }

    Wanted assignee(@Nullable String value) {
        assignee = Change.to(value);
        return this;
    }

    Wanted priority(@Nullable String value) {
        priority = Change.to(value);
        return this;
    }

    Wanted category(@Nullable String value) {
        category = Change.to(value);
        return this;
    }

    Wanted department(@Nullable String value) {
        department = Change.to(value);
        return this;
    }

    Wanted addTags(String... words) {
        addTags = List.of(words);
        return this;
    }

    Wanted removeTags(String... words) {
        removeTags = List.of(words);
        return this;
    }

    Wanted snoozedUntil(@Nullable Instant value) {
        snoozedUntil = Change.to(value);
        return this;
    }

    Wanted status(@Nullable String value) {
        status = Change.to(value);
        return this;
    }

    Wanted spam(boolean value) {
        spam = value;
        return this;
    }
}
