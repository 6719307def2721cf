/**
 * Reads the mail of the ledger, and tells what the desk knows of it: for which mailbox it came, whose address it is from, and
 * whether that was proved. For those that judge it or make it a message.
 */
@NullMarked
package docket.mailread;

import org.jspecify.annotations.NullMarked;
