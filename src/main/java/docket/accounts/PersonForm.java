package docket.accounts;

import docket.platform.Languages;
import docket.platform.Names;
import docket.platform.Problems;
import docket.platform.TimeZones;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person of an account is to be like.
 *
 * @param language null: English
 * @param timeZone null: UTC
 * @param role {@code admin} or {@code member}; null: member
 */
public record PersonForm(
        @Nullable String name,
        @Nullable String language,
        @Nullable String timeZone,
        @Nullable String role,
        boolean seesAccount) {

    private static final String MEMBER = "member";
    private static final List<String> ROLES = List.of("admin", MEMBER);

    /** The same with nothing left open; what is wrong is added to the problems. */
    PersonForm checked(Problems problems) {
        PersonForm checked = new PersonForm(
                Names.check(problems, "name", name),
                Languages.check(problems, language),
                TimeZones.check(problems, timeZone),
                role == null ? MEMBER : role,
                seesAccount);
        if (!ROLES.contains(checked.role)) {
            problems.add("role", "must be one of " + String.join(", ", ROLES));
        }
        return checked;
    }
}
