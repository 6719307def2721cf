/**
 * What is sent to people by mail: it follows the ledger, keeps a queue of mails, and sends them by SMTP. Nobody else uses
 * it; without a mail server in the settings it does nothing.
 */
@NullMarked
package docket.mail;

import org.jspecify.annotations.NullMarked;
