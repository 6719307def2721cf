package docket.tickets;

/** A ticket that was opened, and its first message. */
public record Opened(long ticketId, long messageId) {}
