package docket.correspondence;

import docket.smtp.Sender;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The way of a letter to its reader and back.
 *
 * @param desk what the desk is called there
 * @param from null: the sender of the settings
 * @param returnPath as {@link docket.smtp.Letter} has it
 * @param stopLink where the reader ends these mails
 */
record Route(
        String desk,
        @Nullable Sender from,
        @Nullable String returnPath,
        Map<String, String> headers,
        String stopLink) {}
