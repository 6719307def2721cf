package docket.mail;

import docket.correspondence.StaffAnswers;
import docket.events.Actor;
import docket.events.Origin;
import docket.outbox.Recipient;
import docket.platform.DocketSettings;
import docket.platform.Failure;
import docket.platform.Texts;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import docket.staff.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Writes the notices that a mail tells: of tickets that their member sees now, and no word of a message. */
@Component
class NoticeLines {

    private final NoticeSql sql;
    private final RecipientSql recipients;
    private final Actors actors;
    private final Queues queues;
    private final StaffAnswers answers;
    private final String url;

    NoticeLines(Jdbi jdbi, Actors actors, Queues queues, StaffAnswers answers, DocketSettings docket) {
        this.sql = jdbi.onDemand(NoticeSql.class);
        this.recipients = jdbi.onDemand(RecipientSql.class);
        this.actors = actors;
        this.queues = queues;
        this.answers = answers;
        this.url = docket.publicUrl();
    }

    /** What happened, a paragraph each; {@link Failure.NotFound} where the member sees none of the tickets any more. */
    String text(long mailId, ResourceBundle words) {
        List<String> lines = new ArrayList<>();
        for (Notice notice : sql.list(mailId)) {
            find(notice).ifPresent(ticket -> lines.add(line(notice, ticket, words)));
        }
        if (lines.isEmpty()) {
            throw new Failure.NotFound("notice");
        }
        return String.join("\n\n", lines);
    }

    /**
     * What a mail of one notice says in its subject: the reference and title of the ticket, and what happened to it.
     *
     * @return by the names of the places in the words
     */
    Map<String, String> subject(long mailId, ResourceBundle words) {
        Notice notice = sql.list(mailId).getFirst();
        StaffTicket ticket = find(notice).orElseThrow(() -> new Failure.NotFound("notice"));
        return Map.of(
                "hash",
                ticket.hash(),
                "title",
                Texts.line(ticket.title()),
                "what",
                words.getString("ticket." + notice.what()));
    }

    /** The member's address as it is now; {@link Failure.NotFound} where there is none any more. */
    String address(long mailId) {
        return recipients.ofPerson(sql.list(mailId).getFirst().personId()).stream()
                .findFirst()
                .map(Recipient::address)
                .orElseThrow(() -> new Failure.NotFound("address"));
    }

    /** Where the member may answer by mail to what the mail tells; empty where it tells of several tickets, too. */
    Optional<String> replyAddress(long mailId) {
        List<Notice> notices = sql.list(mailId);
        return notices.size() == 1
                ? answers.address(
                        notices.getFirst().ticketId(), notices.getFirst().personId())
                : Optional.empty();
    }

    private String line(Notice notice, StaffTicket ticket, ResourceBundle words) {
        return "%s: #%s, %s%n%s/console/tickets/%d"
                .formatted(words.getString("ticket." + notice.what()), ticket.hash(), ticket.title(), url, ticket.id())
                .replace("\r", "");
    }

    private Optional<StaffTicket> find(Notice notice) {
        try {
            return actors.find(notice.personId(), Origin.JOB)
                    .filter(Actor.Staff.class::isInstance)
                    .map(actor -> queues.get((Actor.Staff) actor, notice.ticketId()));
        } catch (Failure.NotFound e) {
            return Optional.empty();
        }
    }
}
