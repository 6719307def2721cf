package docket.tickets;

/** A message that was written, and the version that its ticket got by it. */
public record Written(long messageId, int version) {}
