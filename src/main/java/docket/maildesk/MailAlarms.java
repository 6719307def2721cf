package docket.maildesk;

import docket.events.Actor;
import docket.events.Rights;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** What is wrong with mail that comes in, for whoever works at the desk. */
@Component
public class MailAlarms {

    private final AlarmSql sql;

    MailAlarms(Jdbi jdbi) {
        this.sql = jdbi.onDemand(AlarmSql.class);
    }

    /** Mailboxes that can't be read for a quarter of an hour, or lack mails; senders who flooded the desk in a day. */
    public List<MailAlarm> list(Actor actor) {
        Rights.requireStaff(actor);
        return Stream.of(sql.failing(), sql.missing(), sql.floods())
                .flatMap(List::stream)
                .toList();
    }
}
