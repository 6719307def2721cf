package docket.portal;

import docket.http.SentForm;
import docket.platform.Problems;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A form that was sent, with its files uploaded.
 *
 * @param uploads the ids of those that it brought and of those that came before
 * @param problems why something of it did not come
 */
record Sent(SentForm form, List<Long> uploads, Problems problems) {

    /** Refuses a form of which something did not come: {@link docket.platform.Failure.Invalid}. */
    void requireWhole() {
        problems.throwIfAny();
    }

    String key() {
        return field("key");
    }

    String field(String name) {
        return form.field(name);
    }

    /** The same field for whom an empty one is none. */
    @Nullable String chosen(String name) {
        return field(name).isEmpty() ? null : field(name);
    }
}
