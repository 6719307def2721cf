package docket.mailin;

import java.util.Locale;

/** Why a mail is not simply a ticket or a reply (README.md, "Mail that comes in"). */
public enum Reason {
    /** A mail of ours that came back, or one that claims to be from a mailbox of ours. */
    LOOP,
    /** Staff blocked the sender. */
    BLOCKED,
    /** A report about a mail that we never sent. */
    BACKSCATTER,
    /** A robot's answer, such as a note that somebody is away. */
    AUTO_REPLY,
    /** It came by a mailing list. */
    LIST,
    /** It was sent to many. */
    BULK,
    /** Its sender opened too many tickets, or wrote too often in one, within an hour. */
    FLOOD,
    /** It belongs to a ticket that is spam. */
    SPAM,
    /** The domain of its sender says that the sender did not send it (DMARC). */
    DMARC_FAIL,
    /** It belongs to a ticket in which its sender takes no part. */
    OTHER_SENDER,
    /** Its sender was only named by another in the ticket. */
    UNCONFIRMED,
    /** It claims to be from a member of staff, which was not proved or is not allowed. */
    STAFF,
    /** It names no sender. */
    NO_SENDER,
    /** The desk has no category for it yet. */
    UNSORTED,
    /** It is larger than the ledger takes; what is kept is its beginning. */
    TOO_LARGE,
    /** The mailbox has it, but can't give it. */
    UNFETCHABLE,
    /** Docket failed to take it in, again and again. */
    UNREADABLE,
    /** Parts within parts, too many times. */
    TOO_DEEP,
    /** More parts than any mail needs. */
    TOO_MANY_PARTS,
    /** More headers than any mail needs. */
    TOO_MANY_HEADERS,
    /** A header longer than any mail needs. */
    HEADER_TOO_LONG,
    /** Reading it took too long. */
    TOO_SLOW,
    /** It is no mail. */
    BROKEN;

    /** Its code in the API and in the database, such as {@code too-large}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The reason that {@link #word} names. */
    public static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
