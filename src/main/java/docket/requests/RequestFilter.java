package docket.requests;

import docket.tickets.Ticket;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which tickets of those that somebody sees.
 *
 * @param own whether only those in which the actor takes part, where it sees more
 * @param words of the title, in any order, or a ticket's number or hash; blank: all. Of many the first eight count.
 */
public record RequestFilter(boolean own, Show show, String words) {

    private static final int MOST_WORDS = 8;

    /** By what is to be done with them. */
    public enum Show {
        /** Open ones, and those that hold something unread. */
        CURRENT,
        UNREAD,
        CLOSED,
        ALL
    }

    /** The word that could be a ticket's number or hash, as ids. */
    List<Long> ids() {
        String word = words.strip();
        return Stream.of(number(word), Ticket.idOf(word.toUpperCase(Locale.ROOT)))
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the title is like: each word in it anywhere. */
    List<String> patterns() {
        return Arrays.stream(words.strip().split("\\s+", MOST_WORDS + 1))
                .limit(MOST_WORDS)
                .map(word -> "%" + word.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .toList();
    }

    private static Optional<Long> number(String word) {
        return word.matches("#?[0-9]{1,18}") ? Optional.of(Long.valueOf(word.replace("#", ""))) : Optional.empty();
    }
}
