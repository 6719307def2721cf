package docket.tokens;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a token may be used for: the bound of what its owner may do. */
public enum Scope {
    /** Everything that an account's owner may do with its tickets. */
    TICKETS("tickets", Owner.CUSTOMER),
    /** Reading the account's tickets. */
    TICKETS_READ("tickets:read", Owner.CUSTOMER),
    /** Handing in the contact form of a web site, and nothing else. */
    CONTACT("contact", Owner.SITE),
    /** Reading what its member of staff may see. */
    STAFF_READ("staff:read", Owner.STAFF),
    /** Working on tickets and accounts. */
    STAFF_WRITE("staff:write", Owner.STAFF),
    /** Setting up the desk: departments, staff, tokens and the like. */
    ADMIN("admin", Owner.STAFF);

    /** Whose tokens can have it. */
    public enum Owner {
        CUSTOMER,
        STAFF,
        SITE
    }

    private final String word;
    private final Owner owner;

    Scope(String word, Owner owner) {
        this.word = word;
        this.owner = owner;
    }

    /** The scope's name on the command line and in the database. */
    public String word() {
        return word;
    }

    /** Whose tokens can have it. */
    public Owner owner() {
        return owner;
    }

    /** The scope of that name. */
    public static Optional<Scope> find(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** The names of the scopes that an owner's tokens can have. */
    static List<String> words(Owner owner) {
        return Arrays.stream(values())
                .filter(scope -> scope.owner == owner)
                .map(Scope::word)
                .toList();
    }

    /** Whether a token with this scope may do what the other one allows. */
    public boolean includes(Scope other) {
        return switch (this) {
            case TICKETS -> other == TICKETS || other == TICKETS_READ;
            case ADMIN -> other.owner == Owner.STAFF;
            case STAFF_WRITE -> other == STAFF_WRITE || other == STAFF_READ;
            case TICKETS_READ, STAFF_READ, CONTACT -> other == this;
        };
    }
}
