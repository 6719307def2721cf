package docket.sheets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a list of things.
 *
 * @param path where the thing is changed
 * @param marks keys of the words that stand beside its name, such as that it is retired
 * @param cells what else is said of it, in the order of the list's columns
 */
public record Row(String path, String name, List<String> marks, List<String> cells) {

    /** The marks of a thing of the desk. */
    public static List<String> marks(@Nullable Instant retiredAt, boolean isDefault) {
        List<String> marks = new ArrayList<>();
        if (isDefault) {
            marks.add("settings.isDefault");
        }
        if (retiredAt != null) {
            marks.add("settings.retired");
        }
        return marks;
    }

    /** A cell of what may be absent. */
    public static String cell(@Nullable String value) {
        return value == null ? "–" : value;
    }
}
