package docket.accounts;

import java.util.Arrays;
import java.util.Optional;

/** What a token may be used for. */
public enum Scope {
    /** Everything that an account's owner may do with its tickets. */
    TICKETS("tickets"),
    /** Reading the account's tickets. */
    TICKETS_READ("tickets:read"),
    /** Handing in the contact form of a web site, and nothing else. */
    CONTACT("contact");

    private final String word;

    Scope(String word) {
        this.word = word;
    }

    /** The scope's name on the command line and in the database. */
    public String word() {
        return word;
    }

    /** The scope of that name. */
    public static Optional<Scope> find(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** Whether a token with this scope may do what the other one allows. */
    public boolean includes(Scope other) {
        return this == other || (this == TICKETS && other == TICKETS_READ);
    }
}
