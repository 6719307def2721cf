/**
 * The words of the mails that customers get: Docket's own, and what an administrator puts in their place. Others read,
 * fill and change them by {@link docket.mailtexts.MailTexts}; it sends nothing.
 */
@NullMarked
package docket.mailtexts;

import org.jspecify.annotations.NullMarked;
