package docket.attachments;

/** A file whose bytes are on the disk, but which no row names yet; {@code sha256} is in hexadecimal. */
public record StoredFile(String fileName, String mimeType, long size, String sha256) {}
