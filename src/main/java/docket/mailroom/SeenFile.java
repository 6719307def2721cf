package docket.mailroom;

/**
 * A file of a mail as far as a page shows it.
 *
 * @param size in bytes
 * @param picture what is in it, where it is a picture that a page can hold; else nothing
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
public record SeenFile(long size, byte[] picture) {}
