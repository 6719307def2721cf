package docket.mailsync;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a human has to look after, so that no mail is lost: for pages, and told to the log once each. */
@Component
public class MailAlarms {

    private static final Logger LOG = LoggerFactory.getLogger(MailAlarms.class);

    private final AlarmSql sql;
    private final Set<Cause> told = new HashSet<>();

    MailAlarms(Jdbi jdbi) {
        this.sql = jdbi.onDemand(AlarmSql.class);
    }

    /** What makes one alarm: it is the same one for as long as it lasts. */
    private record Cause(@Nullable Long mailboxId, MailAlarm.Kind kind) {}

    /** The alarms that stand now, oldest first. */
    public List<MailAlarm> list() {
        return sql.list();
    }

    /** Logs those that this process has not told yet; one that ended and comes back is another one. */
    synchronized void tell() {
        List<MailAlarm> alarms = list();
        told.retainAll(alarms.stream().map(MailAlarms::cause).toList());
        alarms.stream().filter(alarm -> told.add(cause(alarm))).forEach(alarm -> LOG.error("{}", alarm.words()));
    }

    private static Cause cause(MailAlarm alarm) {
        return new Cause(alarm.mailboxId(), alarm.kind());
    }
}
