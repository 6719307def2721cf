package docket.sheets;

import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The parts of the settings, each for those who have its permission. */
public enum Section {
    STAFF(Permission.STAFF_MANAGE, true, "users"),
    ROLES(Permission.STAFF_MANAGE, true, "shield"),
    DEPARTMENTS(Permission.DESK_MANAGE, false, "folder"),
    CATEGORIES(Permission.DESK_MANAGE, false, "tag"),
    PRIORITIES(Permission.DESK_MANAGE, false, "flag"),
    MAILBOXES(Permission.MAIL_MANAGE, true, "inbox"),
    TEXTS(Permission.TEXTS_MANAGE, false, "text"),
    MAILS(Permission.MAIL_MANAGE, false, "mail"),
    ACCOUNTS(Permission.ACCOUNTS_MANAGE, false, "building"),
    PEOPLE(Permission.ACCOUNTS_MANAGE, true, "user"),
    TOKENS(Permission.TOKENS_MANAGE, true, "key"),
    AUDIT(Permission.AUDIT_READ, false, "history");

    private final Permission permission;
    private final boolean sensitive;
    private final String icon;

    Section(Permission permission, boolean sensitive, String icon) {
        this.permission = permission;
        this.sensitive = sensitive;
        this.icon = icon;
    }

    /** Those that somebody may see. */
    public static List<Section> of(Actor actor) {
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

    /** Whether a change lets somebody in or see more, or has secrets in it, so that it needs the password again. */
    boolean sensitive() {
        return sensitive;
    }

    Permission permission() {
        return permission;
    }
}
