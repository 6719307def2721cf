package docket.queues;

import docket.tickets.Ticket;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What somebody means who typed a text to find tickets by. Any text may be typed; one that means nothing finds nothing.
 *
 * @param ids what the text is as the number or the reference of a ticket, whether that exists or not
 * @param address what the text is as the start of an e-mail address, in lower case
 * @param words the text's words as a query of PostgreSQL's: titles have all of them, or words that begin with them
 */
record Sought(Set<Long> ids, Optional<String> address, Optional<String> words) {

    private static final int LONGEST = 200;
    private static final int MOST_WORDS = 8;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@]+@[^\\s@]*");

    /** No operator of a query is among these, so that no text makes a query that PostgreSQL can't read. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** Of a longer text its first 200 characters count, of more words the first eight. */
    static Sought of(String text) {
        String clean = text.substring(0, Math.min(text.length(), LONGEST)).strip();
        return new Sought(ids(clean), address(clean), words(clean));
    }

    private static Set<Long> ids(String text) {
        String bare = text.startsWith("#") ? text.substring(1) : text;
        Set<Long> ids = new TreeSet<>();
        if (NUMBER.matcher(bare).matches()) {
            ids.add(Long.parseLong(bare));
        }
        Ticket.idOf(reference(bare)).ifPresent(ids::add);
        return ids;
    }

    /** Small letters alone are a word, which many a ticket's reference would be in capitals. */
    private static String reference(String text) {
        return text.chars().anyMatch(Character::isDigit) ? text.toUpperCase(Locale.ROOT) : text;
    }

    private static Optional<String> address(String text) {
        return ADDRESS.matcher(text).matches() ? Optional.of(text.toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    private static Optional<String> words(String text) {
        String query = WORD.matcher(text)
                .results()
                .limit(MOST_WORDS)
                .map(word -> query(word.group()))
                .collect(Collectors.joining(" & "));
        return query.isEmpty() ? Optional.empty() : Optional.of(query);
    }

    /** A single letter begins too many words to be the start of one. */
    private static String query(String word) {
        return word.codePointCount(0, word.length()) == 1 ? word : word + ":*";
    }
}
