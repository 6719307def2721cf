package docket.accounts;

import java.time.Instant;

/** A customer's organisation: it owns its tickets and files. */
public record Account(long id, String name, Instant createdAt) {}
