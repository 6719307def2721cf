package docket.outbox;

import docket.platform.DocketSettings;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The front door of the queue of mails. Whoever takes one has it until its lease ends, and what comes of it is written down
 * for the one alone who took it last.
 */
@Component
public class Outbox {

    private final OutgoingMailSql sql;
    private final JsonMapper json;
    private final String host;

    Outbox(Jdbi jdbi, JsonMapper json, DocketSettings docket) {
        this.sql = jdbi.onDemand(OutgoingMailSql.class);
        this.json = json;
        this.host = docket.publicHost();
    }

    /**
     * Queues a mail and answers its number.
     *
     * @param parameters ids and numbers that the template needs, never a secret
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long put(Recipient to, Template template, Map<String, Long> parameters) {
        return sql.insert(to, template.word(), json.writeValueAsString(parameters), host);
    }

    /**
     * Queues a mail of a ticket and answers its number.
     *
     * @param messageId makes the Message-ID from the number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long put(Recipient to, Template template, About about, LongFunction<String> messageId) {
        long id = sql.nextId();
        sql.insert(id, to, template.word(), template.isAutomatic(), about, messageId.apply(id));
        return id;
    }

    /** How many mails of tickets that nobody wrote were queued for an address in the last 24 hours. */
    public long automaticOfTheDay(String address) {
        return sql.automaticOfTheDay(address);
    }

    /** How many receipts were queued for somebody in the last 24 hours: what follows a plus is the same mailbox. */
    public long receiptsOfTheDay(String address) {
        return sql.receiptsOfTheDay(address);
    }

    /** How many receipts were queued in the last hour, for whomever. */
    public long receiptsOfTheHour() {
        return sql.receiptsOfTheHour();
    }

    /** Takes the mail that has been due for the longest: nobody else gets it until the lease ends. */
    public Optional<OutgoingMail> take(Duration lease) {
        return sql.take(lease.toSeconds());
    }

    /** The mail server has it. */
    public void markSent(OutgoingMail mail) {
        sql.markSent(mail);
    }

    /**
     * It is to be tried again, about that long from now; answers false after three days: it has failed.
     *
     * @param error why, in words that hold nothing of the mail
     */
    public boolean tryLater(OutgoingMail mail, Duration pause, String error) {
        return sql.tryLater(mail, pause.toSeconds(), error).orElse(true);
    }

    /** Nobody is to have it any more; that is no failure. */
    public void drop(OutgoingMail mail, String why) {
        sql.markFailed(mail, OutgoingMailSql.DROPPED + why);
    }

    /** It is not to be sent, for ever. */
    public void markFailed(OutgoingMail mail, String error) {
        sql.markFailed(mail, error);
    }

    /** Deletes the mails that have been done for 30 days; answers how many. */
    public int sweep() {
        return sql.deleteOld();
    }
}
