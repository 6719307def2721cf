package docket.mailjudge;

import org.jspecify.annotations.Nullable;

/** A mail of ours that a bounce is about. */
public record Sent(
        long id, @Nullable Long ticketId, @Nullable Long correspondentId) {}
