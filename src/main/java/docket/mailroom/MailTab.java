package docket.mailroom;

import docket.maildesk.Undecided;
import docket.mailin.Disposition;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** A part of the mail that came in, as its page is cut. */
public enum MailTab {
    QUARANTINED,
    PROPOSED,
    ALL;

    /** What became of the mails in it; null: anything. */
    @Nullable Disposition disposition() {
        return switch (this) {
            case QUARANTINED -> Disposition.QUARANTINED;
            case PROPOSED -> Disposition.PROPOSED;
            case ALL -> null;
        };
    }

    /** How many in it wait for a decision; empty where that is not what it shows. */
    public OptionalInt count(Undecided undecided) {
        return switch (this) {
            case QUARANTINED -> OptionalInt.of(undecided.quarantined());
            case PROPOSED -> OptionalInt.of(undecided.proposed());
            case ALL -> OptionalInt.empty();
        };
    }

    /** Its name in addresses and in the keys of words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one of that name, else the first. */
    static MailTab of(String word) {
        return Arrays.stream(values())
                .filter(tab -> tab.word().equals(word))
                .findFirst()
                .orElse(QUARANTINED);
    }
}
