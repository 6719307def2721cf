package docket.departments;

import org.jspecify.annotations.Nullable;

/**
 * What a department is to be like.
 *
 * @param priority by name or id; null: none of its own
 */
public record DepartmentForm(
        @Nullable String name, @Nullable String priority, boolean isDefault) {}
