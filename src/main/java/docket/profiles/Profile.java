package docket.profiles;

import org.jspecify.annotations.Nullable;

/**
 * Somebody as he or she wants to be called and shown Docket.
 *
 * @param language the language's BCP 47 tag
 * @param timeZone the zone's IANA name
 * @param theme {@code auto}, {@code light} or {@code dark}
 * @param signature what stands below a member's mails; null: the person is not of staff
 * @param notices which mails a member gets of what happens to tickets: {@code none}, {@code each} or {@code digest}; null:
 *     the person is not of staff
 */
public record Profile(
        String name,
        String language,
        String timeZone,
        String theme,
        @Nullable String signature,
        @Nullable String notices) {

    /** What of it can be changed, as it is. */
    public ProfileForm form() {
        return new ProfileForm(name, language, timeZone, theme, signature, notices);
    }
}
