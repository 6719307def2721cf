package docket.mailpost;

/** A mail that has become a message. */
public record Posted(long ticketId, long messageId, long writerId) {}
