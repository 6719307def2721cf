package docket.profiles;

import docket.events.Actor;
import docket.events.Events;
import docket.platform.Failure;
import docket.platform.Problems;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The front door of one's own profile. Only people have one: of anybody else it is {@link Failure.Forbidden}. */
@Component
public class Profiles {

    private final ProfileSql sql;
    private final Events events;

    Profiles(Jdbi jdbi, Events events) {
        this.sql = jdbi.onDemand(ProfileSql.class);
        this.events = events;
    }

    /** The actor's own. */
    public Profile get(Actor actor) {
        return sql.find(personId(actor)).orElseThrow(Profiles::unknown);
    }

    /** Makes it what the form says; {@link Failure.Invalid} names every field that is wrong. */
    @Transactional
    public void change(Actor actor, ProfileForm form) {
        long id = personId(actor);
        Profile before = sql.lock(id).orElseThrow(Profiles::unknown);
        Problems problems = new Problems();
        Profile wanted = form.checked(problems, before.notices() != null);
        problems.throwIfAny();
        if (!wanted.equals(before)) {
            sql.change(id, wanted);
            sql.changeStaff(id, wanted);
            events.append(actor, new ProfileEvent.ProfileChanged(id), before, wanted);
        }
    }

    private static long personId(Actor actor) {
        return switch (actor) {
            case Actor.Customer customer -> customer.personId();
            case Actor.Staff staff -> staff.personId();
            case Actor.Site site -> throw new Failure.Forbidden("This is for people");
            case Actor.Guest guest -> throw new Failure.Forbidden("This is for people");
            case Actor.Docket docket -> throw new Failure.Forbidden("This is for people");
        };
    }

    private static Failure.NotFound unknown() {
        return new Failure.NotFound("person");
    }
}
