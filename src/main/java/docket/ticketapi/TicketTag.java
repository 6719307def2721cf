package docket.ticketapi;

import docket.http.Match;
import docket.tickets.TicketAt;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ETag of a ticket begins with its version, and If-Match is held against that alone. A read adds a digest of what it
 * showed, for names in it and the mark of reading change without a version.
 */
final class TicketTag {

    private static final Pattern TAG = Pattern.compile("\"v([0-9]{1,9})(-[^\"]*)?\"");

    private TicketTag() {}

    /** The tag that the answer of a write gives. */
    static String of(int version) {
        return "\"v" + version + '"';
    }

    /** What the tag of a read begins with. */
    static String start(int version) {
        return "v" + version + '-';
    }

    /** The ticket as a client saw it that sends this condition; one that names no version of a ticket fits none. */
    static TicketAt seen(long ticketId, Match match) {
        if (match.tags().contains("*")) {
            return TicketAt.any(ticketId);
        }
        return new TicketAt(
                ticketId,
                match.tags().stream()
                        .map(TAG::matcher)
                        .filter(Matcher::matches)
                        .map(tag -> Integer.valueOf(tag.group(1)))
                        .collect(Collectors.toSet()));
    }

    /** The same, where a client may send none. */
    static TicketAt seen(long ticketId, Optional<Match> match) {
        return match.map(sent -> seen(ticketId, sent)).orElseGet(() -> TicketAt.any(ticketId));
    }
}
