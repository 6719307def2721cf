package docket.departments;

import org.jspecify.annotations.Nullable;

/** What a priority is to be like. */
public record PriorityForm(@Nullable String name, int urgency, boolean isDefault) {}
