package docket.mailsync;

import docket.imap.ImapTrouble;
import java.util.Optional;

/**
 * Why a mailbox can't be fetched, with nothing secret.
 *
 * @param word its name among the words: a kind of {@link ImapTrouble}, or {@code disk}
 * @param about the host and port, folder or code of which the words speak
 */
public record FetchTrouble(String word, String about) {

    /** Docket's own disk failed: nothing is wrong with the mailbox. */
    static final FetchTrouble DISK = new FetchTrouble("disk", "");

    static FetchTrouble of(ImapTrouble trouble) {
        return new FetchTrouble(trouble.kind().word(), trouble.about());
    }

    /** What stands in the database; empty where it is of a Docket that knew other kinds. */
    static Optional<FetchTrouble> find(String stored) {
        String[] parts = stored.split(" ", 2);
        return Optional.of(new FetchTrouble(parts[0], parts[parts.length - 1]))
                .filter(trouble -> parts.length == 2)
                .filter(trouble -> trouble.equals(DISK) || trouble.kind().isPresent());
    }

    String stored() {
        return word + " " + about;
    }

    /** What is wrong and what to do, in English. */
    public String words() {
        return kind().map(kind -> kind.words(about))
                .orElse("Docket could not store a mail: its own disk failed, or is full.");
    }

    private Optional<ImapTrouble.Kind> kind() {
        return ImapTrouble.Kind.find(word);
    }
}
