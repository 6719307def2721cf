/**
 * The queue of mails. Those who tell people something use {@link docket.outbox.Outbox}, also the one who takes mails out to
 * send them; what became of a ticket's mails is told by {@link docket.outbox.SentMails}.
 */
@NullMarked
package docket.outbox;

import org.jspecify.annotations.NullMarked;
