package docket.contactform;

import docket.events.Actor;
import docket.limits.Limit;
import docket.limits.Limits;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells people from programs, as far as that goes, and lets few programs through. */
@Component
class Gate {

    private final Stamps stamps;
    private final Puzzles puzzles;
    private final Limits limits;
    private final Clock clock;

    Gate(Stamps stamps, Puzzles puzzles, Limits limits, Clock clock) {
        this.stamps = stamps;
        this.puzzles = puzzles;
        this.limits = limits;
        this.clock = clock;
    }

    /** What a form carries that is handed out now. */
    Handout handOut() {
        return new Handout(stamps.fresh(), puzzles.fresh());
    }

    /** The same where it is shown once more: it keeps the stamp that it had, as long as that is good. */
    Handout handOutAgain(String sent) {
        return find(sent).isPresent() ? new Handout(sent, puzzles.fresh()) : handOut();
    }

    /**
     * Looks at what a form was handed out with.
     *
     * @throws FormTooOld where it was not handed out in the last day
     * @throws SentTooFast where it was handed out just now
     */
    void judge(String sent) {
        if (find(sent).orElseThrow(FormTooOld::new).isHasty(clock.instant())) {
            throw new SentTooFast();
        }
    }

    private Optional<Stamp> find(String sent) {
        return stamps.find(sent).filter(stamp -> !stamp.isOld(clock.instant()));
    }

    /**
     * Lets a form through, in the transaction that makes a ticket of it.
     *
     * @param puzzle what the browser solved; where it is not right, or missing, few forms a network come through
     * @throws docket.platform.Failure.TooMany where too many came from that network, or to the desk at all
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void admit(Actor.Site actor, String puzzle) {
        take(puzzles.accept(puzzle) ? Limit.FORM : Limit.PLAIN_FORM, actor);
        limits.take(Limit.SITE, String.valueOf(ContactForms.OWN)).require();
    }

    /**
     * Lets a file in, to be stored.
     *
     * @throws docket.platform.Failure.TooMany where too many came from that network
     */
    void admitFile(Actor.Site actor) {
        take(Limit.FORM_FILE, actor);
    }

    private void take(Limit limit, Actor.Site actor) {
        String address = Objects.requireNonNull(actor.origin().address());
        limits.take(limit, Limits.network(address)).require();
    }
}
