/**
 * Mails of tickets to customers: who is told what, and what the mail says. The follower of the ledger uses
 * {@link docket.correspondence.TicketMails}, whoever sends {@link docket.correspondence.TicketLetters}.
 */
@NullMarked
package docket.correspondence;

import org.jspecify.annotations.NullMarked;
