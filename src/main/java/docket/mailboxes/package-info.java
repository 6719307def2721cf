/**
 * The addresses of the desk at which mail comes in and from which it goes out, each with its department, its category and,
 * where mail is fetched, how. Others use {@link docket.mailboxes.Mailboxes}. It reaches no mail server: {@code imap} does.
 */
@NullMarked
package docket.mailboxes;

import org.jspecify.annotations.NullMarked;
