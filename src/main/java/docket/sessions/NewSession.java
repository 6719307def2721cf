package docket.sessions;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A session to be begun.
 *
 * @param confirmed whether the password was given for it
 */
public record NewSession(
        long personId,
        Stage stage,
        boolean staff,
        boolean confirmed,
        @Nullable String address,
        @Nullable String browser) {

    private static final int LONGEST_BROWSER = 300;
    private static final Duration BETWEEN_STEPS = Duration.ofMinutes(15);

    /** Cuts what a browser says of itself. */
    public NewSession {
        if (browser != null && browser.length() > LONGEST_BROWSER) {
            browser = browser.substring(0, LONGEST_BROWSER);
        }
    }

    /** Its name in the database. */
    public String stageWord() {
        return stage.word();
    }

    /** Seconds until it ends. */
    public long seconds() {
        return (stage == Stage.SIGNED_IN ? absolute(staff) : BETWEEN_STEPS).toSeconds();
    }

    /** Seconds without use until it ends. */
    public long idle() {
        return (staff ? Duration.ofHours(8) : absolute(false)).toSeconds();
    }

    /** How long one lasts, whatever its use. */
    static Duration absolute(boolean staff) {
        return Duration.ofDays(staff ? 7 : 30);
    }
}
