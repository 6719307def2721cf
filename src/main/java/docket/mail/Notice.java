package docket.mail;

/**
 * Something that a member of staff is told of a ticket.
 *
 * @param what {@code assigned}, {@code replied} or {@code mentioned}
 */
public record Notice(long personId, long ticketId, String what) {}
