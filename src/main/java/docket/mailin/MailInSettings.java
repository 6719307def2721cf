package docket.mailin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How mail is taken in.
 *
 * @param maxSize the most that one mail may have; of a larger one the beginning is kept
 * @param ticketsPerHour how many tickets one address may open within an hour by mail
 * @param repliesPerHour how many replies of one address a ticket takes within an hour by mail
 * @param quarantineDmarcFail whether a mail whose sender's domain disowns it waits for staff, rather than being a ticket of
 *     nobody known
 * @param category of mail that comes for no mailbox; absent: the oldest that is not retired
 */
@ConfigurationProperties("docket.mail")
public record MailInSettings(
        @DefaultValue("50MB") DataSize maxSize,
        @DefaultValue("20") int ticketsPerHour,
        @DefaultValue("20") int repliesPerHour,
        @DefaultValue("false") boolean quarantineDmarcFail,
        @Nullable String category) {}
