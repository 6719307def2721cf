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
            case TokenExpiring expiring -> "token.expiring";
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

    /**
     * A token is going to end.
     *
     * @param days in at most how many: 30 or 7
     */
    record TokenExpiring(long tokenId, int days) implements TokenEvent {}
}
