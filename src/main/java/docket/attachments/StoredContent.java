package docket.attachments;

/** Bytes that are on the disk, but which no row names yet; {@code sha256} is in hexadecimal. */
public record StoredContent(String sha256, long size) {}
