package docket.maildesk;

import java.time.Instant;

/**
 * Whose mail is always let in, or never.
 *
 * @param pattern an address, or an @ and a domain; in lower case
 * @param allowed whether it is let in though it is bulk; else it is rejected
 */
public record SenderRule(long id, String pattern, boolean allowed, Instant createdAt) {}
