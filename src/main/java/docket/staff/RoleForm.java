package docket.staff;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a role is to be like.
 *
 * @param permissions their words, see {@link docket.events.Permission}
 */
public record RoleForm(@Nullable String name, List<String> permissions) {}
