/**
 * Fetches the mail of mailboxes into the ledger of mail, and watches that nothing of it is missing there. Pages and the API of
 * staff use {@link docket.mailsync.MailboxStates} and {@link docket.mailsync.MailAlarms}.
 */
@NullMarked
package docket.mailsync;

import org.jspecify.annotations.NullMarked;
