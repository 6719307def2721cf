package docket.pages;

import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import docket.profiles.Profile;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who looks at a page, as far as the page shows it. */
public record Reader(long personId, String name, String theme, Actor actor) {

    static Reader of(Actor actor, long personId, Profile profile) {
        return new Reader(personId, profile.name(), profile.theme(), actor);
    }

    /** Whether the page is a member's of staff. */
    public boolean staff() {
        return actor instanceof Actor.Staff;
    }

    /** Whether to offer what needs the permission; the front doors refuse by themselves. */
    public boolean may(Permission permission) {
        return Rights.may(actor, permission);
    }

    /** The first letters of the first and the last name. */
    public String initials() {
        return initials(name);
    }

    /** The same of any name. */
    public static String initials(String name) {
        String[] names = name.strip().split("\\s+", -1);
        return Stream.of(names[0], names.length > 1 ? names[names.length - 1] : "")
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toString(part.codePointAt(0)))
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }
}
