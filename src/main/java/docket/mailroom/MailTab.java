package docket.mailroom;

import docket.mailin.Disposition;
import java.util.Arrays;
import java.util.Locale;
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
