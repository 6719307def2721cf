package docket.tickets;

import java.util.List;
import org.sqids.Sqids;

/** A ticket's short public reference: its number by Sqids, in upper-case letters and digits, at least four of them. */
final class TicketHash {

    /** Never to be changed: references in mail subjects live for ever. */
    private static final Sqids SQIDS = Sqids.builder()
            .alphabet("U7K2QHXO4ZPB9GLWN3RTDVJ0FYC6AS8IM1E5")
            .minLength(4)
            .build();

    private TicketHash() {}

    static String of(long id) {
        return SQIDS.encode(List.of(id));
    }
}
