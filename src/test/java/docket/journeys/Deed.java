package docket.journeys;

import java.util.Map;

/**
 * What a client means to do, written down before it is sent.
 *
 * @param key names it: the Idempotency-Key, and the title or the file's name
 * @param ticketId the ticket that is answered; 0 for others
 * @param content the text, or the SHA-256 of an upload's bytes
 * @param files the uploads that it holds, with the SHA-256 of each
 */
record Deed(String key, Kind kind, long ticketId, String content, Map<Long, String> files) {

    /** What can be done. */
    enum Kind {
        UPLOAD,
        OPEN,
        REPLY
    }
}
