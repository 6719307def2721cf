package docket.events;

import docket.platform.Failure;

/**
 * The one place that says what an actor may change; which things it may see at all is said by the predicates of the
 * features, such as that of tickets.
 */
public final class Rights {

    private Rights() {}

    /** Whether the actor may do it with things that it sees. A customer answers its own tickets, and no more. */
    public static boolean may(Actor actor, Permission permission) {
        return switch (actor) {
            case Actor.Docket docket -> true;
            case Actor.Staff staff -> staff.permissions().contains(permission);
            case Actor.Customer customer -> permission == Permission.TICKETS_ANSWER;
            case Actor.Site site -> false;
            case Actor.Guest guest -> false;
        };
    }

    /** Refuses an actor that may not do it: {@link Failure.Forbidden}. */
    public static void require(Actor actor, Permission permission) {
        if (!may(actor, permission)) {
            throw new Failure.Forbidden("This needs the permission " + permission.word());
        }
    }

    /**
     * Refuses an actor that may do, or sees, less than another member of staff: {@link Failure.Forbidden}. So nobody comes
     * to more by what is another's.
     */
    public static void requireAll(Actor actor, Actor other) {
        if (other instanceof Actor.Staff member) {
            member.permissions().forEach(permission -> require(actor, permission));
            if (!(actor instanceof Actor.Staff staff && staff.departments().containsAll(member.departments()))) {
                require(actor, Permission.TICKETS_ALL);
            }
        }
    }

    /** Refuses whoever does not work at the desk, and so sees none of its customers and people: {@link Failure.Forbidden}. */
    public static void requireStaff(Actor actor) {
        switch (actor) {
            case Actor.Docket docket -> {}
            case Actor.Staff staff -> {}
            case Actor.Customer customer -> throw new Failure.Forbidden("This is for staff");
            case Actor.Site site -> throw new Failure.Forbidden("This is for staff");
            case Actor.Guest guest -> throw new Failure.Forbidden("This is for staff");
        }
    }
}
