package docket.events;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the ledger. Its order is that of transactions, then of numbers: followers that read on from the last entry's
 * cursor miss nothing.
 *
 * @param transactionId PostgreSQL's 64-bit transaction id
 * @param eventId the entry's number
 */
public record Cursor(long transactionId, long eventId) implements Comparable<Cursor> {

    /** Before the first entry. */
    public static final Cursor START = new Cursor(0, 0);

    private static final Pattern WORD = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");
    private static final Comparator<Cursor> ORDER =
            Comparator.comparingLong(Cursor::transactionId).thenComparingLong(Cursor::eventId);

    /** The place that a {@link #word} names; empty where it names none. */
    public static Optional<Cursor> find(String word) {
        Matcher matcher = WORD.matcher(word);
        return matcher.matches()
                ? Optional.of(new Cursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /** Its name outside of this process. */
    public String word() {
        return transactionId + "-" + eventId;
    }

    /** The later of the two. */
    public Cursor max(Cursor other) {
        return compareTo(other) < 0 ? other : this;
    }

    @Override
    public int compareTo(Cursor other) {
        return ORDER.compare(this, other);
    }
}
