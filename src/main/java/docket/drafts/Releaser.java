package docket.drafts;

import docket.attachments.Attachment;
import docket.attachments.Attachments;
import docket.events.Actor;
import docket.events.Origin;
import docket.platform.Failure;
import docket.platform.Outage;
import docket.staff.Actors;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Releases held replies, each when its time has come: it becomes a message of its writer's, in the transaction in which the
 * draft goes. So it is there once, whatever dies and however many release.
 */
@Component
class Releaser {

    private static final Logger LOG = LoggerFactory.getLogger(Releaser.class);
    private static final Actor.Docket DOCKET = new Actor.Docket(Origin.JOB);

    private final DraftSql sql;
    private final Actors actors;
    private final Tickets tickets;
    private final Attachments attachments;
    private final TransactionTemplate step;
    private final TransactionTemplate attempt;

    Releaser(
            DraftSql sql,
            Actors actors,
            Tickets tickets,
            Attachments attachments,
            PlatformTransactionManager transactions) {
        this.sql = sql;
        this.actors = actors;
        this.tickets = tickets;
        this.attachments = attachments;
        this.step = new TransactionTemplate(transactions);
        this.attempt = new TransactionTemplate(
                transactions, new DefaultTransactionDefinition(TransactionDefinition.PROPAGATION_NESTED));
    }

    /** Releases the next reply that is due, or writes down why not; answers whether there was one. */
    boolean releaseNext() {
        return step.execute(status -> {
            Optional<HeldReply> due = sql.takeDue(DOCKET);
            due.ifPresent(this::release);
            return due.isPresent();
        });
    }

    /** A reply that can't be sent must not stand in the way of those behind it, nor be lost. */
    private void release(HeldReply reply) {
        try {
            attempt.executeWithoutResult(status -> write(reply));
        } catch (Failure e) {
            LOG.warn("A reply in ticket {} could not be sent: {}", reply.ticketId(), e.getMessage());
            sql.refuse(reply.id(), Draft.Refusal.of(e).word());
        } catch (RuntimeException e) {
            if (Outage.of(e).isPresent()) {
                throw e;
            }
            LOG.error("A reply in ticket {} could not be sent", reply.ticketId(), e);
            sql.refuse(reply.id(), Draft.Refusal.FAILED.word());
        }
    }

    private void write(HeldReply reply) {
        Actor.Staff writer = writer(reply);
        Map<Long, List<Attachment>> kept = attachments.listByDraft(List.of(reply.id()));
        List<Long> files = kept.getOrDefault(reply.id(), List.of()).stream()
                .map(Attachment::id)
                .toList();
        tickets.reply(writer, reply.ticketId(), new NewReply(null, reply.content(), files));
        if (reply.closes()) {
            tickets.close(writer, reply.ticketId());
        }
        sql.delete(reply.id());
    }

    /** As the writer is now: what was allowed when the reply was held may not be any more. */
    private Actor.Staff writer(HeldReply reply) {
        return actors.find(reply.personId(), reply.origin())
                .filter(Actor.Staff.class::isInstance)
                .map(Actor.Staff.class::cast)
                .orElseThrow(() -> new Failure.Forbidden("Its writer works here no more"));
    }
}
