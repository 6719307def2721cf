/**
 * Mail that comes in, as staff see it and decide on it: {@link docket.maildesk.Ledger}, {@link docket.maildesk.Decisions},
 * {@link docket.maildesk.Senders}, {@link docket.maildesk.MailAlarms}, for pages and the API of staff.
 */
@NullMarked
package docket.maildesk;

import org.jspecify.annotations.NullMarked;
