package docket.mailtexts;

/** What a mail says, its blanks filled: the subject is one line, the text ends with one. */
public record Wording(String subject, String text) {}
