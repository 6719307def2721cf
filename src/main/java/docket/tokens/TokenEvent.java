package docket.tokens;

import docket.events.Event;

/** What happens to API tokens. */
public sealed interface TokenEvent extends Event {

    /** The token's. */
    long tokenId();

    @Override
    default String type() {
        return switch (this) {
            case TokenAdded added -> "token.added";
            case TokenRevoked revoked -> "token.revoked";
        };
    }

    @Override
    default long objectId() {
        return tokenId();
    }

    /** A token was made. */
    record TokenAdded(long tokenId) implements TokenEvent {}

    /** A token was ended. */
    record TokenRevoked(long tokenId) implements TokenEvent {}
}
