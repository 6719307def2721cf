package docket.mailin;

/**
 * What mail adds to a message.
 *
 * @param mailId the mail in the ledger
 * @param verified whether its sender was proved, and is somebody whom the desk knows
 * @param disowned whether the domain of its sender says that it did not send it
 * @param hasHtml whether it can be shown as its sender made it
 */
public record MailMessage(long messageId, long mailId, boolean verified, boolean disowned, boolean hasHtml) {}
