package docket.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member of staff is to be like.
 *
 * @param role by name or id
 * @param departments by name or id
 * @param language null: English
 * @param timeZone null: UTC
 */
public record StaffForm(
        @Nullable String name,
        @Nullable String role,
        List<String> departments,
        @Nullable String language,
        @Nullable String timeZone) {}
