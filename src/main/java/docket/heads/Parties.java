package docket.heads;

import docket.platform.EmailAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is named above a message, at most 200 in each list.
 *
 * @param from the first address of the first From that holds one; null where none can be read
 * @param fromRepeated whether there are several From headers
 * @param deliveredTo where servers on the way say to have brought it: the only place that names a hidden recipient
 * @param lists where one writes to the lists by which it came (RFC 2369, 3.4)
 * @param returnPath where a bounce goes; null: nowhere, or nothing is said, which {@link Sign#NULL_SENDER} tells apart
 */
public record Parties(
        @Nullable Address from,
        boolean fromRepeated,
        @Nullable Address sender,
        List<Address> replyTo,
        List<Address> to,
        List<Address> cc,
        List<EmailAddress> deliveredTo,
        List<EmailAddress> lists,
        @Nullable EmailAddress returnPath) {

    /** Parties that nobody changes. */
    public Parties {
        replyTo = List.copyOf(replyTo);
        to = List.copyOf(to);
        cc = List.copyOf(cc);
        deliveredTo = List.copyOf(deliveredTo);
        lists = List.copyOf(lists);
    }
}
