package docket.mailjudge;

import docket.departments.Sorting;
import docket.events.Actor;
import docket.events.Origin;
import docket.mailin.Disposition;
import docket.mailin.Reason;
import docket.mailpost.Posted;
import docket.mailpost.Postings;
import docket.mailpost.Sender;
import docket.mailpost.Sorter;
import docket.mailread.Arrival;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.TicketState;
import docket.tickets.Tickets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Rules on a mail, in the transaction in which it is judged: what it is, and what follows at once. */
@Component
class Rulings {

    private final JudgeSql sql;
    private final Robots robots;
    private final Threads threads;
    private final Postings postings;
    private final Sorter sorter;
    private final Tickets tickets;

    Rulings(JudgeSql sql, Robots robots, Threads threads, Postings postings, Sorter sorter, Tickets tickets) {
        this.sql = sql;
        this.robots = robots;
        this.threads = threads;
        this.postings = postings;
        this.sorter = sorter;
        this.tickets = tickets;
    }

    Outcome rule(Arrival mail) {
        return sql.findFirst(mail.read().fingerprint())
                .map(Outcome::duplicateOf)
                .or(() -> robots.judge(mail))
                .orElseGet(() -> place(mail));
    }

    private Outcome place(Arrival mail) {
        if (mail.from() == null) {
            return Outcome.quarantined(Reason.NO_SENDER, null);
        }
        Optional<Belonging> belonging = threads.find(mail);
        if (mail.isAutomaticAnswer()) {
            return Outcome.quarantined(
                    Reason.AUTO_REPLY, belonging.map(Belonging::ticketId).orElse(null));
        }
        return belonging
                .map(to -> join(mail, to))
                .orElseGet(() -> robots.judgeStray(mail).orElseGet(() -> open(mail, Sender.of(mail), null)));
    }

    private Outcome join(Arrival mail, Belonging to) {
        TicketState ticket = tickets.lock(new Actor.Docket(Origin.MAIL), TicketAt.any(to.ticketId()));
        if (ticket.spamAt() != null) {
            return Outcome.quarantined(Reason.SPAM, ticket.id());
        }
        Sender writer = to.writer();
        if (writer == null) {
            return Outcome.proposed(to.doubt() == null ? Reason.OTHER_SENDER : to.doubt(), to);
        }
        if (ticket.forceClosed() && !(writer instanceof Sender.Staff)) {
            return robots.flood(mail).orElseGet(() -> open(mail, writer, Ticket.hash(ticket.id())));
        }
        return robots.flood(mail, ticket.id()).orElseGet(() -> {
            Posted message = postings.append(mail, ticket.id(), writer);
            return Outcome.posted(Disposition.REPLY, message, to.correspondentId());
        });
    }

    private Outcome open(Arrival mail, Sender writer, @Nullable String continues) {
        Optional<Sorting> sorting = sorter.sort(mail.mailbox());
        return sorting.map(sorted ->
                        Outcome.posted(Disposition.TICKET, postings.open(mail, writer, sorted, continues), null))
                .orElseGet(() -> Outcome.quarantined(Reason.UNSORTED, null));
    }
}
