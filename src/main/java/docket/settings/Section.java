package docket.settings;

import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of the settings, each for those who have its permission. */
public enum Section {
    STAFF(Permission.STAFF_MANAGE, "users"),
    ROLES(Permission.STAFF_MANAGE, "shield"),
    DEPARTMENTS(Permission.DESK_MANAGE, "folder"),
    CATEGORIES(Permission.DESK_MANAGE, "tag"),
    PRIORITIES(Permission.DESK_MANAGE, "flag"),
    TEXTS(Permission.TEXTS_MANAGE, "text"),
    ACCOUNTS(Permission.ACCOUNTS_MANAGE, "building"),
    PEOPLE(Permission.ACCOUNTS_MANAGE, "user"),
    TOKENS(Permission.TOKENS_MANAGE, "key"),
    AUDIT(Permission.AUDIT_READ, "history");

    private final Permission permission;
    private final String icon;

    Section(Permission permission, String icon) {
        this.permission = permission;
        this.icon = icon;
    }

    /** Those that somebody may see. */
    static List<Section> of(Actor actor) {
        return Arrays.stream(values())
                .filter(section -> Rights.may(actor, section.permission))
                .toList();
    }

    /** Its name in addresses and among the words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String path() {
        return "/console/settings/" + word();
    }

    public String icon() {
        return icon;
    }

    Permission permission() {
        return permission;
    }
}
