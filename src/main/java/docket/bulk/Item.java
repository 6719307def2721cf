package docket.bulk;

import org.jspecify.annotations.Nullable;

/**
 * One ticket of a bulk act.
 *
 * @param state waiting, done, refused, undone or left
 * @param before where it stood before it was changed; null: it was not
 * @param version what it was changed to; null: it was not
 */
record Item(
        long ticketId,
        String state,
        @Nullable Before before,
        @Nullable Integer version) {}
