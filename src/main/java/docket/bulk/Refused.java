package docket.bulk;

/** A ticket to which something was not done, and why. */
public record Refused(long ticketId, Why why) {}
