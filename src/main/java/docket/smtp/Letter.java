package docket.smtp;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A mail as it is to go out, with the secrets that it may bring.
 *
 * @param from null: the sender of the settings
 * @param returnPath where it comes back to if it can't be delivered; null: the sender; empty: nowhere (RFC 5321, 4.5.5)
 * @param headers further ones, by name
 * @param html the same as the text, for readers that prefer it; null: text alone
 */
public record Letter(
        String to,
        String messageId,
        @Nullable Sender from,
        @Nullable String returnPath,
        Map<String, String> headers,
        String subject,
        String text,
        @Nullable String html,
        List<Enclosure> enclosures) {

    /** Takes it; further headers stand in the order of their names. */
    public Letter {
        headers = Collections.unmodifiableSortedMap(new TreeMap<>(headers));
    }

    /** What a robot has to see in order not to answer, nor to tell that somebody is away (RFC 3834, 5; MS-OXCMAIL, 2.1.3.2.22). */
    public static Map<String, String> robot(String autoSubmitted) {
        return Map.of("Auto-Submitted", autoSubmitted, "X-Auto-Response-Suppress", "All");
    }

    /** One that nobody wrote: plain text from the sender of the settings. */
    public static Letter automatic(String to, String messageId, String subject, String text) {
        return new Letter(to, messageId, null, null, robot("auto-generated"), subject, text, null, List.of());
    }

    /** The same, answered to another address than the sender's. */
    public Letter answeredTo(String address) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put("Reply-To", address);
        return new Letter(to, messageId, from, returnPath, more, subject, text, html, enclosures);
    }

    /** Keeps the secrets out of logs. */
    @Override
    public String toString() {
        return "Letter";
    }
}
