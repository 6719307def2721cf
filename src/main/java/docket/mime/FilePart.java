package docket.mime;

import org.jspecify.annotations.Nullable;

/**
 * A file of a mail.
 *
 * @param name as it was sent, never empty: data, and no path; made up where there was none
 * @param type as it was sent, in lower case, without parameters
 * @param contentId by which the HTML shows it, without angle brackets; null where there is none
 * @param inline whether it is meant to be seen in the text rather than beside it
 * @param kept what the receiver answered
 */
public record FilePart<T>(
        String name, String type, @Nullable String contentId, boolean inline, T kept) {}
