package docket.access;

import docket.events.Permission;
import docket.tokens.Scope;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * What an operation asks of its caller.
 *
 * @param scope of the token
 * @param permissions of which the person's role must hold one; none: the scope is enough
 * @param sees whether the caller sees the thing that it is about
 */
record Rule(Scope scope, Set<Permission> permissions, BiPredicate<Who, Thing> sees) {

    /** What came of a request, as far as rights go. */
    enum Verdict {
        UNKNOWN,
        REFUSED,
        NOT_FOUND,
        LET_IN;

        /** How a status reads: a form that is refused or a conflict is one that was let in. */
        static Verdict of(int status) {
            return switch (status) {
                case 401 -> UNKNOWN;
                case 403 -> REFUSED;
                case 404 -> NOT_FOUND;
                default -> LET_IN;
            };
        }
    }

    /** Everybody with a token of that scope. */
    static Rule scope(Scope scope) {
        return new Rule(scope, Set.of(), (who, thing) -> true);
    }

    /** Whoever sees the ticket, with a token of that scope. */
    static Rule ticket(Scope scope) {
        return new Rule(scope, Set.of(), Who::sees);
    }

    /** Those of the given ones only, with a token of that scope: others find nothing. */
    static Rule only(Scope scope, Who... ones) {
        Set<Who> known = Set.of(ones);
        return new Rule(scope, Set.of(), (who, thing) -> known.contains(who));
    }

    /** Those who have one of the permissions, too. */
    Rule may(Permission... any) {
        return new Rule(scope, Set.of(any), sees);
    }

    /** What must come of it when somebody tries it on some ticket. */
    Verdict expected(Who who, Thing thing) {
        if (!who.isKnown()) {
            return Verdict.UNKNOWN;
        }
        boolean allowed = permissions.isEmpty() || permissions.stream().anyMatch(who::may);
        if (!who.has(scope) || !allowed) {
            return Verdict.REFUSED;
        }
        return sees.test(who, thing) ? Verdict.LET_IN : Verdict.NOT_FOUND;
    }
}
