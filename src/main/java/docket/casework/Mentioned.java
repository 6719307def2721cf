package docket.casework;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds whom a text calls by {@code @Full Name}. */
final class Mentioned {

    private Mentioned() {}

    /**
     * The ids of the members called. At each @ the longest name counts, in capitals or not, that ends where a word does;
     * members of one name are all called. An @ inside a word, such as that of an e-mail address, calls nobody.
     */
    static Set<Long> in(String text, List<Member> members) {
        Set<Long> found = new HashSet<>();
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at))) {
                found.addAll(calledAt(at + 1, text, members));
            }
        }
        return found;
    }

    private static List<Long> calledAt(int start, String text, List<Member> members) {
        List<Member> fitting = members.stream()
                .filter(member -> startsWith(member.name(), text, start))
                .toList();
        int longest = fitting.stream()
                .mapToInt(member -> member.name().length())
                .max()
                .orElse(0);
        return fitting.stream()
                .filter(member -> member.name().length() == longest)
                .map(Member::id)
                .toList();
    }

    private static boolean startsWith(String name, String text, int start) {
        int end = start + name.length();
        return text.regionMatches(true, start, name, 0, name.length())
                && (end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end)));
    }
}
