package docket.ticketroom;

import docket.pages.Words;
import docket.platform.Problem;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A form that comes back to whoever sent it, because it must be mended: with all that was typed.
 *
 * @param sent what was in its fields
 * @param problems what is wrong with them
 * @param notice the key of the words that say why; null: the problems do
 */
public record Returned(
        Map<String, String> sent,
        List<Problem> problems,
        @Nullable String notice) {

    /** Nothing was sent. */
    static final Returned NOTHING = new Returned(Map.of(), List.of(), null);

    /** What was typed into a field, else what stands there. */
    public String typed(String field, String otherwise) {
        return sent.getOrDefault(field, otherwise);
    }

    /** The last message that whoever sent it had seen. */
    long seen() {
        String seen = typed("seen", "");
        return seen.matches("[0-9]{1,18}") ? Long.parseLong(seen) : 0;
    }

    /** What is wrong with a field, in words; empty: nothing. */
    public String problem(Words words, String field) {
        return problems.stream()
                .filter(problem -> problem.property().equals(field))
                .map(words::problem)
                .collect(Collectors.joining("; "));
    }
}
