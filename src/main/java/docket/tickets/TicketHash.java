package docket.tickets;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import java.util.Optional;
import org.sqids.Sqids;

/** A ticket's short public reference: its number by Sqids, in upper-case letters and digits, at least four of them. */
final class TicketHash {

    /** Never to be changed: references in mail subjects live for ever. */
    private static final Sqids SQIDS = Sqids.builder()
            .alphabet("U7K2QHXO4ZPB9GLWN3RTDVJ0FYC6AS8IM1E5")
            .minLength(4)
            .build();

    /** Of the greatest number there is. */
    private static final int LONGEST = 14;

    /** Each is checked against a list of hundreds of bad words; that is more work than all else in a row of a list. */
    private static final LoadingCache<Long, String> KNOWN =
            Caffeine.newBuilder().maximumSize(50_000).build(id -> SQIDS.encode(List.of(id)));

    private TicketHash() {}

    static String of(long id) {
        return KNOWN.get(id);
    }

    /** The number whose reference that is, in upper case as it is written; not of every text is there one. */
    static Optional<Long> numberOf(String hash) {
        List<Long> numbers = hash.length() <= LONGEST ? SQIDS.decode(hash) : List.of();
        return numbers.size() == 1
                        && numbers.getFirst() >= 0
                        && SQIDS.encode(numbers).equals(hash)
                ? Optional.of(numbers.getFirst())
                : Optional.empty();
    }
}
