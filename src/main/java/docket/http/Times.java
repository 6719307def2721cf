package docket.http;

import java.time.Instant;
import java.time.format.DateTimeParseException;

/** Times as clients send them (RFC 3339): with years of four digits, which the database can keep. */
final class Times {

    /** What is wrong with any other. */
    static final String EXPECTED = "must be a time such as 2026-11-24T18:00:00Z";

    private Times() {}

    /** The time that a parameter or a field says; anything else is a 400. */
    static Instant parse(String property, String text) {
        try {
            if (!text.startsWith("+") && !text.startsWith("-")) {
                return Instant.parse(text);
            }
        } catch (DateTimeParseException e) {
            // Refused like the others.
        }
        throw Refusal.unreadable(property, EXPECTED);
    }
}
