/**
 * Reaches the mail of a mailbox by IMAP (RFC 3501, RFC 9051), with a password or an access token of OAuth 2. It reads and never
 * changes anything there, and tells an administrator in words what is wrong. Others use
 * {@link docket.imap.ImapConnections} and {@link docket.imap.Probe}.
 */
@NullMarked
package docket.imap;

import org.jspecify.annotations.NullMarked;
