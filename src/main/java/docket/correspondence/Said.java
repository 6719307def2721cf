package docket.correspondence;

/**
 * A message that a mail brings.
 *
 * @param title the ticket's
 * @param writer who wrote it, or the organisation
 * @param signature what staff put below theirs; empty: nothing
 */
public record Said(
        long messageId, long ownerId, long ticketId, String title, String content, String writer, String signature) {}
