package docket.mail;

import docket.events.Entry;
import docket.mail.NoticeSql.Waiting;
import docket.outbox.Outbox;
import docket.outbox.Template;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells members of staff what happens to tickets, as each of them wants it: a mail for each, one a day, or none. Whether the
 * member still sees the ticket is asked when the mail is written.
 */
@Component
class Notices {

    /** When in the member's day the digest comes. */
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    private final NoticeSql sql;
    private final RecipientSql recipients;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Notices(Jdbi jdbi, Outbox outbox, JsonMapper json, Clock clock) {
        this.sql = jdbi.onDemand(NoticeSql.class);
        this.recipients = jdbi.onDemand(RecipientSql.class);
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** Notes for its member what the entry says, and queues the mail at once where that is wanted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Entry entry) {
        Optional<Notice> notice = notice(entry);
        if (notice.isEmpty() || isBy(entry, notice.get().personId())) {
            return;
        }
        String wish = sql.wish(notice.get().personId()).orElse("none");
        if (!wish.equals("none")) {
            Optional<Long> id = sql.insert(notice.get());
            if (id.isPresent() && wish.equals("each")) {
                queueMail(notice.get().personId(), Template.TICKET).ifPresent(mailId -> sql.tellBy(id.get(), mailId));
            }
        }
    }

    /** Queues the digests that are due: of all that waits, where some of it is from before the member's last morning. */
    @Transactional
    public void sendDigests() {
        sql.waiting().stream()
                .filter(this::isDue)
                .forEach(waiting -> queueMail(waiting.personId(), Template.DIGEST)
                        .ifPresent(mailId -> sql.tellAllBy(waiting.personId(), mailId)));
    }

    private boolean isDue(Waiting waiting) {
        ZonedDateTime now = clock.instant().atZone(ZoneId.of(waiting.timeZone()));
        ZonedDateTime morning = now.with(MORNING);
        ZonedDateTime last = morning.isAfter(now) ? now.minusDays(1).with(MORNING) : morning;
        return waiting.since().isBefore(last.toInstant());
    }

    private OptionalLong queueMail(long personId, Template template) {
        return recipients.ofPerson(personId).stream()
                .limit(1)
                .mapToLong(to -> outbox.put(to, template, Map.of()))
                .findFirst();
    }

    private Optional<Notice> notice(Entry entry) {
        long ticketId = entry.objectId();
        return switch (entry.type()) {
            case "ticket.assigned" ->
                member(entry, "assigneeId").map(member -> new Notice(member, ticketId, "assigned"));
            case "ticket.mentioned" ->
                member(entry, "personId").map(member -> new Notice(member, ticketId, "mentioned"));
            case "ticket.replied" ->
                entry.actor().equals("staff")
                        ? Optional.empty()
                        : sql.assignee(ticketId).map(member -> new Notice(member, ticketId, "replied"));
            default -> Optional.empty();
        };
    }

    private Optional<Long> member(Entry entry, String field) {
        JsonNode id = json.readTree(entry.detail()).path(field);
        return id.isNumber() ? Optional.of(id.longValue()) : Optional.empty();
    }

    private static boolean isBy(Entry entry, long personId) {
        return entry.actor().equals("staff") && entry.actorId() != null && entry.actorId() == personId;
    }
}
