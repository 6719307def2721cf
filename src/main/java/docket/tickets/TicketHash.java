package docket.tickets;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.List;
import org.sqids.Sqids;

/** A ticket's short public reference: its number by Sqids, in upper-case letters and digits, at least four of them. */
final class TicketHash {

    /** Never to be changed: references in mail subjects live for ever. */
    private static final Sqids SQIDS = Sqids.builder()
            .alphabet("U7K2QHXO4ZPB9GLWN3RTDVJ0FYC6AS8IM1E5")
            .minLength(4)
            .build();

    /** Each is checked against a list of hundreds of bad words; that is more work than all else in a row of a list. */
    private static final LoadingCache<Long, String> KNOWN =
            Caffeine.newBuilder().maximumSize(50_000).build(id -> SQIDS.encode(List.of(id)));

    private TicketHash() {}

    static String of(long id) {
        return KNOWN.get(id);
    }
}
