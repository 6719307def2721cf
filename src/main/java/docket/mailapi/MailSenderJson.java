package docket.mailapi;

import docket.maildesk.SenderRule;
import docket.staffapi.Thing;
import java.time.Instant;

/** Whose mail is always let in, or never. */
record MailSenderJson(long id, String pattern, boolean allowed, Instant createdAt) implements Thing {

    static MailSenderJson of(SenderRule rule) {
        return new MailSenderJson(rule.id(), rule.pattern(), rule.allowed(), rule.createdAt());
    }
}
