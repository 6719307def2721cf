package docket.mail;

import docket.correspondence.StaffAnswers;
import docket.events.Actor;
import docket.events.Origin;
import docket.platform.DocketSettings;
import docket.platform.Failure;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import docket.staff.Actors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;

/** Writes the notices that a mail tells: of tickets that their member sees now, and no word of a message. */
@Component
class NoticeLines {

    private final NoticeSql sql;
    private final Actors actors;
    private final Queues queues;
    private final StaffAnswers answers;
    private final String url;

    NoticeLines(Jdbi jdbi, Actors actors, Queues queues, StaffAnswers answers, DocketSettings docket) {
        this.sql = jdbi.onDemand(NoticeSql.class);
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
