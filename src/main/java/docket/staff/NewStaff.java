package docket.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff to be added.
 *
 * @param email the address that the person is to sign in with
 * @param role by name or id
 * @param departments by name or id
 * @param language null: English
 * @param timeZone null: UTC
 */
public record NewStaff(
        @Nullable String name,
        @Nullable String email,
        @Nullable String role,
        List<String> departments,
        @Nullable String language,
        @Nullable String timeZone) {

    /** Somebody who speaks English and lives by UTC. */
    public NewStaff(String name, String email, String role, List<String> departments) {
        this(name, email, role, departments, null, null);
    }

    StaffForm form() {
        return new StaffForm(name, role, departments, language, timeZone);
    }
}
