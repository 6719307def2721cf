package docket.departments;

import org.jspecify.annotations.Nullable;

/**
 * How a new ticket is sorted.
 *
 * @param categoryId null: there is no such category, or it is retired
 * @param departmentId null: there is none of that name, or it is retired, or neither category nor default name one
 */
public record Sorting(@Nullable Long categoryId, @Nullable Long departmentId, long priorityId) {}
