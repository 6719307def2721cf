package docket.platform;

/** What is wrong with one field: its name as the client sent it, and words for the client. */
public record Problem(String property, String message) {}
