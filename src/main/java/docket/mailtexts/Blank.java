package docket.mailtexts;

import java.util.Locale;

/** Something that the words of a mail leave open: it stands there as its name in braces, such as {@code {title}}. */
public enum Blank {
    /** The ticket's short reference. */
    HASH(true),
    TITLE(true),
    /** The message that the mail brings. */
    TEXT(false),
    /** Who wrote that, by name. */
    WRITER(true),
    /** What a member of staff puts below messages. */
    SIGNATURE(false),
    /** Where the ticket can be read. */
    LINK(false),
    /** What the desk is called. */
    DESK(true),
    /** Where these mails are ended. */
    STOP(false),
    /** The reader's name. */
    NAME(true);

    private final boolean fitsSubject;

    Blank(boolean fitsSubject) {
        this.fitsSubject = fitsSubject;
    }

    /** Whether it is short enough to stand in a subject. */
    public boolean fitsSubject() {
        return fitsSubject;
    }

    /** Its name in words, without braces. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As it stands in words. */
    @Override
    public String toString() {
        return "{" + word() + "}";
    }
}
