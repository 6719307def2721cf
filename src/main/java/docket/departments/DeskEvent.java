package docket.departments;

import docket.events.Event;
import docket.events.Permission;
import java.util.Locale;

/**
 * What happens to the things by which a desk works.
 *
 * @param id the department's, category's, priority's or canned text's
 * @param name what it is called from then on
 */
public record DeskEvent(Kind kind, long id, String name, What what) implements Event {

    /** What kind of thing. */
    public enum Kind {
        DEPARTMENT(Permission.DESK_MANAGE),
        CATEGORY(Permission.DESK_MANAGE),
        PRIORITY(Permission.DESK_MANAGE),
        CANNED_TEXT(Permission.TEXTS_MANAGE);

        private final Permission permission;

        Kind(Permission permission) {
            this.permission = permission;
        }

        /** What changing one needs. */
        Permission permission() {
            return permission;
        }

        /** What people call it. */
        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /** What happened to it. */
    public enum What {
        ADDED,
        CHANGED,
        RETIRED,
        REINSTATED
    }

    @Override
    public String type() {
        return (kind + "." + what).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public long objectId() {
        return id;
    }
}
