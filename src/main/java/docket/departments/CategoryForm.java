package docket.departments;

import org.jspecify.annotations.Nullable;

/**
 * What a category is to be like.
 *
 * @param department by name or id; null: none of its own
 * @param priority by name or id; null: none of its own
 */
public record CategoryForm(
        @Nullable String name,
        @Nullable String department,
        @Nullable String priority) {}
