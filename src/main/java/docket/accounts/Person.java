package docket.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who writes for an account.
 *
 * @param kind {@code customer}; {@code api}: whoever speaks where a program writes
 * @param emails oldest first
 * @param language the language's BCP 47 tag
 * @param timeZone the zone's IANA name
 * @param role {@code admin} or {@code member}; null: it is the API person
 * @param seesAccount whether it sees all of the account's tickets, or its own only
 * @param disabledAt null: it can sign in
 */
public record Person(
        long id,
        long accountId,
        String kind,
        String name,
        List<PersonEmail> emails,
        String language,
        String timeZone,
        @Nullable String role,
        boolean seesAccount,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    /** What of it can be changed, as it is. */
    public PersonForm form() {
        return new PersonForm(name, language, timeZone, role, seesAccount);
    }
}
