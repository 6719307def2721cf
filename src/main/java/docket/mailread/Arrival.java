package docket.mailread;

import docket.events.Actor;
import docket.heads.Address;
import docket.heads.Head;
import docket.heads.Sign;
import docket.mailboxes.Mailbox;
import docket.mailin.Verdict;
import docket.platform.EmailAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail that was read, and what the desk knows of it.
 *
 * @param mailbox that it came for; null: for none
 * @param known whose proved address its sender has; that the mail is from there is the verdict's business
 */
public record Arrival(
        Waiting waiting, ReadMail read, @Nullable Mailbox mailbox, Verdict verdict, Optional<Actor> known) {

    private static final int LONGEST_LINE = 1000;

    /** The same, as it was judged before. */
    public Arrival judged(Verdict before) {
        return new Arrival(waiting, read, mailbox, before, known);
    }

    /** What stands above it. */
    public Head head() {
        return read.head();
    }

    /** The address in its From; null: none can be read. */
    public @Nullable EmailAddress from() {
        Address from = head().parties().from();
        return from == null ? null : from.email();
    }

    /** One line without control characters, of at most {@value #LONGEST_LINE} code points. */
    public static String line(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(c -> Character.getType(c) != Character.CONTROL && Character.getType(c) != Character.SURROGATE)
                .limit(LONGEST_LINE)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** Its subject in one line. */
    public String subject() {
        return line(head().subject());
    }

    /** What the sender is called: by name, else by address. */
    public String name() {
        Address from = head().parties().from();
        if (from == null) {
            return "?";
        }
        String name = line(from.name());
        return name.isEmpty() ? from.email().value() : name;
    }

    /** Whether its From has that address. */
    public boolean isFrom(String address) {
        EmailAddress from = from();
        return from != null
                && EmailAddress.of(address)
                        .filter(other -> from.keys().contains(other.key()))
                        .isPresent();
    }

    /** The language of what is said about it. */
    public String language() {
        return mailbox == null ? "en" : mailbox.language();
    }

    /** Whether a robot may answer it (RFC 3834, 2). */
    public boolean mayAnswer() {
        return head().signs().isEmpty() && verdict != Verdict.FAIL && from() != null;
    }

    /** Whether a robot wrote it because a mail came to it: such is never answered and opens nothing. */
    public boolean isAutomaticAnswer() {
        return read.has(Sign.AUTO_REPLIED) || read.has(Sign.NULL_SENDER) || read.has(Sign.REPORT);
    }

    /** Whether its sender is who it says, and somebody whom the desk knows. */
    public boolean isVerified() {
        return verdict == Verdict.PASS && known.isPresent();
    }
}
