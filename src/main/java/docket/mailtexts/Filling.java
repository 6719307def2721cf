package docket.mailtexts;

import docket.platform.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts values into the blanks of words, by their names; what a value holds is never taken for a blank. */
final class Filling {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\n]{1,40})}");

    private Filling() {}

    /** What stands in braces, be it the name of a blank or not. */
    static Set<String> names(String words) {
        return BRACES.matcher(words).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    /** One line, whatever the values are like. */
    static String line(String words, Map<String, String> values) {
        return Texts.line(fill(words, values));
    }

    /**
     * Lines; one whose blanks are all empty is left out with whatever else it says, and so is a second empty line in a row.
     */
    static String text(String words, Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        for (String line : words.lines().toList()) {
            boolean opens = lines.isEmpty() || lines.getLast().isBlank();
            if (!saysNothing(line, values) && !(opens && line.isBlank())) {
                lines.add(fill(line, values));
            }
        }
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    private static boolean saysNothing(String line, Map<String, String> values) {
        Set<String> names = names(line);
        return !names.isEmpty()
                && names.stream().allMatch(name -> values.getOrDefault(name, "").isBlank());
    }

    private static String fill(String words, Map<String, String> values) {
        return BRACES.matcher(words).replaceAll(found -> Matcher.quoteReplacement(value(found, values)));
    }

    private static String value(MatchResult found, Map<String, String> values) {
        return values.getOrDefault(found.group(1), "").stripTrailing();
    }
}
