/**
 * What is sent to people by mail: it follows the ledger, puts mails into the outbox, and sends what is in it. Nobody else
 * uses it; without a mail server in the settings it does nothing.
 */
@NullMarked
package docket.mail;

import org.jspecify.annotations.NullMarked;
