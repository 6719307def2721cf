package docket.access;

import docket.events.Permission;
import docket.tokens.Scope;
import java.util.Optional;

/** The kinds of actors, each with the token that it calls with. Account A and department Support are the ones looked at. */
enum Who {
    /** Calls without a token. */
    NOBODY,
    /** Has a token that was revoked. */
    REVOKED,
    /** Has a token of a person that was disabled. */
    DISABLED,
    /** Speaks for account A. */
    OWNER(Scope.TICKETS),
    /** Speaks for account A, and may only read. */
    READER(Scope.TICKETS_READ),
    /** A person of account A who sees all of it. */
    COLLEAGUE(Scope.TICKETS),
    /** A person of account A who sees own tickets only. */
    LONER(Scope.TICKETS),
    /** Speaks for account B. */
    STRANGER(Scope.TICKETS),
    /** A web site. */
    SITE(Scope.CONTACT),
    /** Works in Support. */
    AGENT(Scope.STAFF_WRITE),
    /** Works in Support, with a token that reads. */
    WATCHER(Scope.STAFF_READ),
    /** Works in Billing. */
    OTHER_AGENT(Scope.STAFF_WRITE),
    /** Works in Support with a role that allows nothing. */
    TRAINEE(Scope.ADMIN),
    /** Sees every department. */
    SUPERVISOR(Scope.ADMIN),
    /** An admin with a token that works on tickets. */
    WORKING_ADMIN(Scope.STAFF_WRITE),
    /** An admin with a token of scope admin. */
    ADMIN(Scope.ADMIN);

    private final Optional<Scope> scope;

    Who() {
        this.scope = Optional.empty();
    }

    Who(Scope scope) {
        this.scope = Optional.of(scope);
    }

    /** Whether the token is good for anything. */
    boolean isKnown() {
        return scope.isPresent();
    }

    /** Whether the token's scope includes the one that is needed. */
    boolean has(Scope needed) {
        return scope.filter(own -> own.includes(needed)).isPresent();
    }

    /** Whether its role allows it. */
    boolean may(Permission permission) {
        return switch (this) {
            case AGENT, WATCHER, OTHER_AGENT -> permission == Permission.TICKETS_ANSWER;
            case SUPERVISOR ->
                switch (permission) {
                    case TICKETS_ANSWER, TICKETS_ALL, TICKETS_GIVE, ACCOUNTS_MANAGE, TEXTS_MANAGE -> true;
                    case TOKENS_MANAGE, DESK_MANAGE, MAIL_MANAGE, STAFF_MANAGE, AUDIT_READ -> false;
                };
            case WORKING_ADMIN, ADMIN -> true;
            case NOBODY, REVOKED, DISABLED, OWNER, READER, COLLEAGUE, LONER, STRANGER, SITE, TRAINEE -> false;
        };
    }

    /** Whether it may see a ticket of that kind. */
    boolean sees(Thing thing) {
        return switch (this) {
            case OWNER, READER, COLLEAGUE -> thing == Thing.OWN || thing == Thing.LONERS || thing == Thing.ELSEWHERE;
            case LONER -> thing == Thing.LONERS;
            case STRANGER -> thing == Thing.STRANGERS;
            case AGENT, WATCHER, TRAINEE -> thing != Thing.ELSEWHERE && thing != Thing.NONE;
            case OTHER_AGENT -> thing == Thing.ELSEWHERE;
            case SUPERVISOR, WORKING_ADMIN, ADMIN -> thing != Thing.NONE;
            case NOBODY, REVOKED, DISABLED, SITE -> false;
        };
    }
}
