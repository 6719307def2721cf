package docket.setupapi;

import docket.departments.CannedText;
import docket.staffapi.Thing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A canned text, as staff see it. */
record CannedTextJson(
        long id,
        String name,
        String content,
        @Nullable String department,
        @Nullable Instant retiredAt) implements Thing {

    static CannedTextJson of(CannedText text) {
        return new CannedTextJson(text.id(), text.name(), text.content(), text.department(), text.retiredAt());
    }
}
