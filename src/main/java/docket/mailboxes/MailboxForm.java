package docket.mailboxes;

import org.jspecify.annotations.Nullable;

/**
 * What a mailbox is to be like.
 *
 * @param department by name or id
 * @param category by name or id
 * @param language null: English
 * @param imap how its mail is fetched; {@link ImapForm#NONE}: it is not
 */
public record MailboxForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String senderName,
        @Nullable String department,
        @Nullable String category,
        @Nullable String language,
        boolean subAddresses,
        boolean acknowledges,
        boolean staffAnswers,
        @Nullable String checker,
        ImapForm imap) {

    /** One that nobody has filled in yet. */
    public static final MailboxForm BLANK =
            new MailboxForm(null, null, null, null, null, null, true, true, false, null, ImapForm.NONE);

    /** The same with mail that is fetched in that way. */
    public MailboxForm with(ImapForm other) {
        return new MailboxForm(
                name,
                address,
                senderName,
                department,
                category,
                language,
                subAddresses,
                acknowledges,
                staffAnswers,
                checker,
                other);
    }
}
