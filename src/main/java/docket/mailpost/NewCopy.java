package docket.mailpost;

import java.time.Instant;

/** Somebody to whom a mail of a ticket was sent as well, to be written down. */
public record NewCopy(long ticketId, String key, String address, String name, long incomingMailId, Instant createdAt) {}
