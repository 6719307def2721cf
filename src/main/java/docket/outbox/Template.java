package docket.outbox;

import docket.links.Purpose;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mails that there are: links and notices, whose words are in words/mail.properties, and those of tickets to customers. */
public enum Template {
    INVITATION(Purpose.INVITATION),
    RESET(Purpose.RESET),
    SIGN_IN(Purpose.SIGN_IN),
    EMAIL(Purpose.EMAIL),
    ADDRESS_CHANGED(null),
    PASSWORD_CHANGED(null),
    TOKEN_EXPIRING(null),
    /** A message of a ticket, to those who take part in it. */
    REPLY(null),
    /** A message of a ticket, to an address that it only names: nothing else of the ticket goes there. */
    RELAY(null),
    /** Staff opened a ticket for the reader. */
    OPENED(null),
    /** A ticket has come in; to an address that is proved. */
    ACKNOWLEDGEMENT(null),
    /** The same to an address that anybody may have typed. */
    RECEIPT(null),
    /** Something happened to a ticket that a member of staff wants to be told of. */
    TICKET(null),
    /** The same of a whole day. */
    DIGEST(null);

    private final @Nullable Purpose purpose;

    Template(@Nullable Purpose purpose) {
        this.purpose = purpose;
    }

    /** The one that brings a link of that purpose. */
    public static Template of(Purpose purpose) {
        return switch (purpose) {
            case INVITATION -> INVITATION;
            case RESET -> RESET;
            case SIGN_IN -> SIGN_IN;
            case EMAIL -> EMAIL;
        };
    }

    /** The one of that {@link #word}. */
    static Template of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** What the link is good for that it brings; empty: it is a notice. */
    public Optional<Purpose> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** Whether nobody wrote it. */
    public boolean isAutomatic() {
        return switch (this) {
            case REPLY, RELAY, OPENED -> false;
            default -> true;
        };
    }

    /** Its name in the database and among the words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
