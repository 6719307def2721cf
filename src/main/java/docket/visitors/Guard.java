package docket.visitors;

import docket.events.Events;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has a proof judged: counted before, so that nobody guesses for long, and written down where it is wrong. */
@Component
public class Guard {

    private final Throttle throttle;
    private final Events events;
    private final TransactionTemplate transaction;

    Guard(Throttle throttle, Events events, TransactionTemplate transaction) {
        this.throttle = throttle;
        this.events = events;
        this.transaction = transaction;
    }

    /**
     * For signing in only: turns a stranger away who is known to have to wait, at no cost.
     *
     * @throws docket.platform.Failure.TooMany where that is so
     */
    public void turnAway(Visitor visitor, String subject) {
        throttle.turnAway(visitor, subject);
    }

    /**
     * For signing in only: lets a proof pass, or throws {@link SignInRefused}. Not in a transaction: what was counted stays,
     * and proofs take time.
     *
     * @param subject what is tried, such as an address; it need not exist
     * @param personId whose it is; 0: nobody's
     * @throws docket.platform.Failure.TooMany where the visitor, or the desk, has to wait; then the proof is not looked at
     */
    public void judge(Visitor visitor, String subject, long personId, BooleanSupplier proof) {
        Throttle.Try begun = throttle.begin(visitor, subject, personId);
        if (!proof.getAsBoolean()) {
            transaction.executeWithoutResult(status -> events.append(visitor.actor(), new RefusedEvent(personId)));
            throw new SignInRefused();
        }
        throttle.succeeded(begun);
    }
}
