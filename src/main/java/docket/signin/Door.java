package docket.signin;

import docket.credentials.SecondFactors;
import docket.events.Actor;
import docket.events.Events;
import docket.events.Origin;
import docket.oidc.Proof;
import docket.sessions.NewSession;
import docket.sessions.Session;
import docket.sessions.SessionEvent;
import docket.sessions.Sessions;
import docket.sessions.Stage;
import docket.staff.Actors;
import docket.visitors.Devices;
import docket.visitors.SignInRefused;
import docket.visitors.Visitor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets people in who have proved who they are: as far as their second factor allows. */
@Component
public class Door {

    private final Actors actors;
    private final Sessions sessions;
    private final SecondFactors factors;
    private final Devices devices;
    private final SignInSettings settings;
    private final Events events;

    Door(
            Actors actors,
            Sessions sessions,
            SecondFactors factors,
            Devices devices,
            SignInSettings settings,
            Events events) {
        this.actors = actors;
        this.sessions = sessions;
        this.factors = factors;
        this.devices = devices;
        this.settings = settings;
        this.events = events;
    }

    /**
     * For signing in only: begins a session for the person.
     *
     * @param confirmed whether the password was given
     * @throws SignInRefused where the person may do nothing: disabled, of a retired account, staff without a role
     */
    @Transactional
    public SignedIn open(Visitor visitor, long personId, boolean confirmed) {
        return begin(visitor, personId, confirmed, false);
    }

    /** The same for somebody whom a provider has proved; where that was by two factors, no other is asked for. */
    @Transactional
    public SignedIn open(Visitor visitor, long personId, Proof proof) {
        return begin(visitor, personId, false, proof.secondFactor());
    }

    /** The same for somebody who has proved both factors just now, as by a passkey. */
    @Transactional
    public SignedIn openWithBoth(Visitor visitor, long personId) {
        return begin(visitor, personId, true, true);
    }

    private SignedIn begin(Visitor visitor, long personId, boolean confirmed, boolean both) {
        Actor actor = actors.find(personId, visitor.origin()).orElseThrow(SignInRefused::new);
        boolean staff = actor instanceof Actor.Staff;
        Stage stage = both ? Stage.SIGNED_IN : stage(personId, staff);
        Sessions.Begun begun = sessions.begin(new NewSession(
                personId, stage, staff, confirmed, visitor.origin().address(), visitor.browser()));
        if (stage != Stage.SIGNED_IN) {
            return new SignedIn(begun.secret(), stage, null);
        }
        events.append(actor, new SessionEvent.SignedIn(personId, begun.id()));
        return new SignedIn(begun.secret(), stage, device(visitor.device(), personId));
    }

    /** Whether the person may do anything here. */
    public boolean knows(long personId) {
        return actors.find(personId, Origin.JOB).isPresent();
    }

    /**
     * For signing in only: puts everybody out who came in as the person, for the way in has changed; no device is known any
     * more.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void shut(long personId) {
        sessions.endAll(personId);
        devices.forget(personId);
    }

    /** For signing in only: lets somebody in who took the last step. */
    @Transactional
    public SignedIn complete(Visitor visitor, Session pending) {
        return new SignedIn(sessions.complete(pending), Stage.SIGNED_IN, device(visitor.device(), pending.personId()));
    }

    private Stage stage(long personId, boolean staff) {
        if (factors.has(personId)) {
            return Stage.FACTOR;
        }
        return staff && settings.secondFactor() == SignInSettings.Demand.STAFF ? Stage.ENROLMENT : Stage.SIGNED_IN;
    }

    private @Nullable String device(@Nullable String known, long personId) {
        if (known != null && devices.knows(known, personId)) {
            devices.used(known);
            return null;
        }
        return devices.remember(personId);
    }
}
