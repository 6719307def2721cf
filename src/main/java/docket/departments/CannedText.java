package docket.departments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Plain text that staff put into replies.
 *
 * @param department the name of the department that alone uses it; null: all use it
 * @param retiredAt since when it is not offered any more; null: it is
 */
public record CannedText(
        long id,
        String name,
        String content,
        @Nullable String department,
        @Nullable Instant retiredAt) implements DeskThing {

    /** What of it can be changed, as it is. */
    public CannedTextForm form() {
        return new CannedTextForm(name, content, department);
    }
}
