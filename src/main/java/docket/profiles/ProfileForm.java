package docket.profiles;

import docket.platform.Languages;
import docket.platform.Names;
import docket.platform.Problems;
import docket.platform.Texts;
import docket.platform.TimeZones;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody wants his or her {@link Profile} to be; null: the language, zone, theme or notices that all begin with. */
public record ProfileForm(
        @Nullable String name,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String theme,
        @Nullable String signature,
        @Nullable String notices) {

    /** The themes that there are. */
    public static final List<String> THEMES = List.of("auto", "light", "dark");

    /** The ways in which a member is told of what happens to tickets. */
    public static final List<String> NOTICES = List.of("each", "digest", "none");

    private static final int LONGEST_SIGNATURE = 2000;

    /** The same with nothing left open; what is wrong is added to the problems. */
    Profile checked(Problems problems, boolean staff) {
        return new Profile(
                Names.check(problems, "name", name),
                Languages.check(problems, language),
                TimeZones.check(problems, timeZone),
                one(problems, "theme", theme, THEMES),
                staff ? signature(problems) : null,
                staff ? one(problems, "notices", notices, NOTICES) : null);
    }

    private String signature(Problems problems) {
        String text = Objects.requireNonNullElse(signature, "").strip();
        Texts.check(problems, "signature", text, LONGEST_SIGNATURE);
        return text;
    }

    private static String one(Problems problems, String property, @Nullable String value, List<String> known) {
        String wanted = Objects.requireNonNullElse(value, known.getFirst());
        if (!known.contains(wanted)) {
            problems.add(property, "must be one of " + String.join(", ", known));
        }
        return wanted;
    }
}
