package docket.links;

import java.time.Duration;
import java.util.Locale;

/** What a one-time link is good for, and how long. */
public enum Purpose {
    /** Choose the first password; proves the address. */
    INVITATION(Duration.ofDays(3)),
    /** Choose another password. */
    RESET(Duration.ofMinutes(30)),
    /** Sign in without the password. */
    SIGN_IN(Duration.ofMinutes(30)),
    /** Prove an address that the person added. */
    EMAIL(Duration.ofMinutes(30));

    private final Duration life;

    Purpose(Duration life) {
        this.life = life;
    }

    Duration life() {
        return life;
    }

    /** Its name in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
