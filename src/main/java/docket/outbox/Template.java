package docket.outbox;

import docket.links.Purpose;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The mails that Docket writes: a link, or a notice. Their words are in words/mail.properties. */
public enum Template {
    INVITATION(Purpose.INVITATION),
    RESET(Purpose.RESET),
    SIGN_IN(Purpose.SIGN_IN),
    EMAIL(Purpose.EMAIL),
    ADDRESS_CHANGED(null),
    PASSWORD_CHANGED(null),
    TOKEN_EXPIRING(null),
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

    /** What the link is good for that it brings; empty: it is a notice. */
    public Optional<Purpose> purpose() {
        return Optional.ofNullable(purpose);
    }

    /** Its name in the database and among the words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
