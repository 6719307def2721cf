package docket.participants;

import org.jspecify.annotations.Nullable;

/**
 * Somebody of a ticket's account who takes part in it.
 *
 * @param address what the person signs in with; null: none is proved yet
 */
public record Participant(
        long personId, String name, @Nullable String address) {}
