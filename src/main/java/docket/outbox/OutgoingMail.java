package docket.outbox;

/**
 * A mail that waits to be sent.
 *
 * @param parameters JSON: what the template needs, as names and numbers
 * @param tries how often it was taken to be sent, this time included
 */
public record OutgoingMail(
        long id, String address, String language, Template template, String parameters, String messageId, int tries) {}
