package docket.smtp;

/** Whom a letter is from: {@code "Ann Lee (Support)" <support@desk.example>}. */
public record Sender(String name, String address) {}
