package docket.tokens;

import docket.platform.Names;
import docket.platform.Problems;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A token to be made.
 *
 * @param personId who acts when it is used; null with the scope contact, and only then
 * @param name what its owner calls it
 * @param expiresAt when it ends, or {@link #NEVER}; null: in 365 days
 * @param networks CIDR blocks that it may be used from; empty: from anywhere
 */
public record NewToken(
        @Nullable Long personId,
        @Nullable String name,
        Set<Scope> scopes,
        @Nullable Instant expiresAt,
        List<String> networks) {

    /** The end of a token that has none. */
    public static final Instant NEVER = Instant.MAX;

    private static final Duration USUAL = Duration.ofDays(365);
    private static final int MOST_YEARS = 5;

    /** When it ends; null: never. */
    public @Nullable Instant endsAt() {
        return isEndless() ? null : expiresAt;
    }

    boolean isEndless() {
        return NEVER.equals(expiresAt);
    }

    /** The same with nothing left open; what is wrong is added to the problems. */
    NewToken checked(Problems problems, Scope.Owner owner, Instant now) {
        NewToken checked = new NewToken(
                personId,
                Names.check(problems, "name", name),
                scopes,
                expiresAt == null ? now.plus(USUAL) : expiresAt,
                networks);
        checkScopes(problems, owner);
        checkEnd(problems, now);
        if (!networks.stream().allMatch(Network::isOne)) {
            problems.add("networks", "must be addresses or CIDR blocks");
        }
        return checked;
    }

    private void checkScopes(Problems problems, Scope.Owner owner) {
        if (scopes.isEmpty()) {
            problems.add("scopes", Problems.REQUIRED);
        } else if (!scopes.stream().allMatch(scope -> scope.owner() == owner)) {
            problems.add("scopes", "must be of " + String.join(", ", Scope.words(owner)));
        }
    }

    private void checkEnd(Problems problems, Instant now) {
        if (expiresAt == null || isEndless()) {
            return;
        }
        if (!expiresAt.isAfter(now)) {
            problems.add("expiresAt", "must be in the future");
        } else if (expiresAt.isAfter(
                now.atOffset(ZoneOffset.UTC).plusYears(MOST_YEARS).toInstant())) {
            problems.add("expiresAt", "must be at most " + MOST_YEARS + " years away");
        }
    }
}
