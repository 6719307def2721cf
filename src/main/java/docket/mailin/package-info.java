/**
 * The ledger of mail that comes in: every raw message is kept and written down before anything else happens, and each gets
 * one disposition. Those that fetch mail use {@link docket.mailin.Incoming}, pages and the API of staff
 * {@link docket.mailin.Ledger}, {@link docket.mailin.Senders} and {@link docket.mailin.MailAlarms}.
 */
@NullMarked
package docket.mailin;

import org.jspecify.annotations.NullMarked;
