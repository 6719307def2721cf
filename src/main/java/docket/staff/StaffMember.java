package docket.staff;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works on tickets.
 *
 * @param id the person's
 * @param email the address that the person signs in with
 * @param departments names of those whose tickets the person works on
 * @param language the language's BCP 47 tag
 * @param timeZone the zone's IANA name
 * @param disabledAt null: the person may sign in
 */
public record StaffMember(
        long id,
        String name,
        String email,
        String role,
        List<String> departments,
        String language,
        String timeZone,
        Instant createdAt,
        @Nullable Instant disabledAt) {

    /** What of it can be changed, as it is. */
    public StaffForm form() {
        return new StaffForm(name, role, departments, language, timeZone);
    }
}
