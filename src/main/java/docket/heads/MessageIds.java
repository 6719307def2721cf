package docket.heads;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds message ids (RFC 5322, 3.6.4) in what mail programs write around and into them. */
final class MessageIds {

    /** As long as a line may be. */
    private static final int LONGEST = 998;

    private MessageIds() {}

    /** The id of a Message-ID header, which some send without its brackets; empty where there is none. */
    static String first(String header) {
        List<String> found = in(List.of(header));
        return !found.isEmpty() ? found.getFirst() : isId(header) ? header : "";
    }

    /** All ids in brackets, in order, each once. */
    static List<String> in(Collection<String> headers) {
        Set<String> ids = new LinkedHashSet<>();
        for (String header : headers) {
            int start = -1;
            for (int i = 0; i < header.length(); i++) {
                if (header.charAt(i) == '<') {
                    start = i + 1;
                } else if (header.charAt(i) == '>' && start >= 0) {
                    add(ids, header.substring(start, i));
                    start = -1;
                }
            }
        }
        return List.copyOf(ids);
    }

    /** Some fold within an id, as they take 76 characters for a law. */
    private static void add(Set<String> ids, String written) {
        StringBuilder id = new StringBuilder();
        written.chars().filter(c -> !Character.isWhitespace(c)).forEach(c -> id.append((char) c));
        if (isId(id.toString())) {
            ids.add(id.toString());
        }
    }

    private static boolean isId(String id) {
        return !id.isEmpty()
                && id.length() <= LONGEST
                && id.chars().allMatch(c -> c > ' ' && c != '<' && c != '>' && c != 0x7F);
    }
}
