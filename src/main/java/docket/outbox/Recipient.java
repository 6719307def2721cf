package docket.outbox;

/** An address of a person who may be written to, and the language to do it in. */
public record Recipient(String address, String language) {}
