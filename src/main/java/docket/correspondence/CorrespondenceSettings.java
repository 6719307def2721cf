package docket.correspondence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much goes out by mail.
 *
 * @param attachments bytes of the files that go with one mail, a third less than they take in it; what is beyond is only named
 * @param automaticPerDay mails of tickets that nobody wrote, to one address in 24 hours
 * @param receiptsPerDay of these, to an address that nobody has proved
 * @param receiptsPerHour the same to all such addresses
 */
@ConfigurationProperties("docket.mail")
record CorrespondenceSettings(
        @DefaultValue("7MB") DataSize attachments,
        @DefaultValue("3") int automaticPerDay,
        @DefaultValue("1") int receiptsPerDay,
        @DefaultValue("100") int receiptsPerHour) {}
