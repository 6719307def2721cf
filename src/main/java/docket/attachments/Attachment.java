package docket.attachments;

/**
 * A file that a message holds; {@code size} is in bytes, {@code sha256} in hexadecimal.
 *
 * @param messageId 0: none yet, a draft keeps it
 */
public record Attachment(long id, long messageId, String fileName, String mimeType, long size, String sha256) {}
