package docket.mailpost;

/**
 * Somebody to whom a mail of a ticket was sent as well.
 *
 * @param name as the mail has it; may be empty
 * @param mailId the first mail that names the address
 */
public record CopiedPerson(String address, String name, long mailId) {}
