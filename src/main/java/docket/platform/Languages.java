package docket.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The languages that Docket speaks, as BCP 47 names them. */
public final class Languages {

    private static final List<String> KNOWN = List.of("en", "de");

    private Languages() {}

    /** The language that was asked for, English where none was; also English beside a problem where it is unknown. */
    public static String check(Problems problems, @Nullable String language) {
        if (language == null) {
            return KNOWN.getFirst();
        }
        if (!KNOWN.contains(language)) {
            problems.add("language", "must be one of " + String.join(", ", KNOWN));
            return KNOWN.getFirst();
        }
        return language;
    }
}
