package docket.mailtexts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The mails to customers, each with what its words may leave open: what is not listed can't come into that mail. */
public enum MailTemplate {
    /** A message of the ticket, to its requester and those who take part. */
    REPLY,
    /** A reply of staff, to addresses that a ticket only names: nothing in it is the submitter's, not even the title. */
    RELAY,
    /** Staff opened a ticket for the reader. */
    OPENED,
    /** A ticket has come in, to an address that is proved. */
    ACKNOWLEDGEMENT,
    /** The same to an address that anybody may have typed: always the same words. */
    RECEIPT;

    /** The one of that word. */
    public static Optional<MailTemplate> find(String word) {
        return Arrays.stream(values())
                .filter(template -> template.word().equals(word))
                .findFirst();
    }

    /** Its name in the database, in addresses and among the words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What its words may leave open. */
    public List<Blank> blanks() {
        return switch (this) {
            case REPLY, OPENED ->
                List.of(Blank.HASH, Blank.TITLE, Blank.TEXT, Blank.WRITER, Blank.SIGNATURE, Blank.LINK, Blank.DESK);
            case RELAY -> List.of(Blank.HASH, Blank.TEXT, Blank.WRITER, Blank.SIGNATURE, Blank.DESK, Blank.STOP);
            case ACKNOWLEDGEMENT -> List.of(Blank.HASH, Blank.TITLE, Blank.NAME, Blank.LINK, Blank.DESK);
            case RECEIPT -> List.of(Blank.HASH, Blank.DESK);
        };
    }

    /** Without which its text would be no such mail. */
    public List<Blank> required() {
        return switch (this) {
            case REPLY, OPENED -> List.of(Blank.TEXT);
            case RELAY -> List.of(Blank.TEXT, Blank.STOP);
            case ACKNOWLEDGEMENT, RECEIPT -> List.of();
        };
    }
}
