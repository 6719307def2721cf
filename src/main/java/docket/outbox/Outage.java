package docket.outbox;

import docket.smtp.SmtpTrouble;
import java.time.Instant;

/**
 * No mail goes out.
 *
 * @param waiting how many mails wait
 */
public record Outage(SmtpTrouble trouble, Instant since, int waiting) {}
