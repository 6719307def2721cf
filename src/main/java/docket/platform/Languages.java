package docket.platform;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages that Docket speaks, as BCP 47 names them. */
public final class Languages {

    private static final List<String> KNOWN = List.of("en", "de");

    private Languages() {}

    /** All of them, English first. */
    public static List<String> all() {
        return KNOWN;
    }

    /** The one to speak to somebody whose language that is, such as {@code de-AT}; English where there is none. */
    public static String nearest(String tag) {
        String language = Locale.forLanguageTag(tag).getLanguage();
        return KNOWN.contains(language) ? language : KNOWN.getFirst();
    }

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
