package docket.mailboxes;

import docket.platform.EmailAddress;
import org.jspecify.annotations.Nullable;

/** What was found good in a form of a mailbox, as its row takes it. */
public record MailboxFields(
        String name,
        EmailAddress address,
        String senderName,
        long departmentId,
        long categoryId,
        String language,
        boolean subAddresses,
        boolean acknowledges,
        boolean staffAnswers,
        @Nullable String checker,
        @Nullable ImapAccount imap,
        @Nullable MailboxSecret secret) {}
