package docket.signin;

import docket.staff.NewStaff;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The first admin to be.
 *
 * @param language what the browser speaks
 * @param timeZone where the browser is; null: UTC
 */
public record NewAdmin(
        String name,
        String email,
        String language,
        @Nullable String timeZone) {

    NewStaff member() {
        return new NewStaff(name, email, "admin", List.of(), language, timeZone);
    }
}
