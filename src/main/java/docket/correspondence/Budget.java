package docket.correspondence;

import docket.correspondents.Correspondent;
import docket.outbox.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * How many mails that nobody wrote may still go out: a robot that answers each ends here, and nobody fills a stranger's
 * mailbox by our hand. The follower of the ledger is one at a time, so what is counted is all there is.
 */
@Component
class Budget {

    private static final Logger LOG = LoggerFactory.getLogger(Budget.class);

    private final Outbox outbox;
    private final CorrespondenceSettings settings;

    Budget(Outbox outbox, CorrespondenceSettings settings) {
        this.outbox = outbox;
        this.settings = settings;
    }

    /** Whether one more may go to that reader. */
    boolean allows(Correspondent to) {
        boolean allowed = to.proved() ? allowsProved(to) : allowsUnproved(to);
        if (!allowed) {
            LOG.info("Ticket {} is not acknowledged, for its budget is used up", to.ticketId());
        }
        return allowed;
    }

    private boolean allowsProved(Correspondent to) {
        return outbox.automaticOfTheDay(to.address()) < settings.automaticPerDay();
    }

    private boolean allowsUnproved(Correspondent to) {
        return outbox.automaticOfTheDay(to.address()) < settings.receiptsPerDay()
                && outbox.receiptsOfTheDay(to.address()) < settings.receiptsPerDay()
                && outbox.receiptsOfTheHour() < settings.receiptsPerHour();
    }
}
