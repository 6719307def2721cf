package docket.events;

import java.util.Arrays;
import java.util.Optional;

/** What a role lets its members of staff do. Without any they read the tickets of their departments. */
public enum Permission {
    /** Answer, note and change the tickets that one sees. */
    TICKETS_ANSWER("tickets.answer"),
    /** See the tickets of every department, and those of none. */
    TICKETS_ALL("tickets.all"),
    /** Give a ticket to another account. */
    TICKETS_GIVE("tickets.give"),
    /** Change customers' accounts and their people. */
    ACCOUNTS_MANAGE("accounts.manage"),
    /** List, make and revoke everybody's tokens, also such as never end. */
    TOKENS_MANAGE("tokens.manage"),
    /** Change the canned texts. */
    TEXTS_MANAGE("texts.manage"),
    /** Change departments, categories and priorities. */
    DESK_MANAGE("desk.manage"),
    /** Change mailboxes, and the words of mails. */
    MAIL_MANAGE("mail.manage"),
    /** Change staff and their roles, as far as one's own permissions go. */
    STAFF_MANAGE("staff.manage"),
    /** Read the audit trail. */
    AUDIT_READ("audit.read");

    private final String word;

    Permission(String word) {
        this.word = word;
    }

    /** Its name in the API and in the database. */
    public String word() {
        return word;
    }

    /** The permission of that name. */
    public static Optional<Permission> find(String word) {
        return Arrays.stream(values())
                .filter(permission -> permission.word.equals(word))
                .findFirst();
    }
}
