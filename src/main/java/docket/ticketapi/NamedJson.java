package docket.ticketapi;

import org.jspecify.annotations.Nullable;

/** A thing that another one names: its id, and its name for people. */
record NamedJson(long id, String name) {

    /** Null where there is no such thing. */
    static @Nullable NamedJson of(@Nullable Long id, @Nullable String name) {
        return id == null || name == null ? null : new NamedJson(id, name);
    }
}
