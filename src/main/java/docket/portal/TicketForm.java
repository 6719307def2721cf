package docket.portal;

import docket.platform.Secret;

/**
 * The form of a new ticket, as it was typed.
 *
 * @param key what tells this form from another one: sent twice, it counts once
 * @param department empty: whoever is right for the category
 */
public record TicketForm(
        String key, String title, String content, String category, String department, FileField files) {

    static TicketForm blank(FileField files) {
        return new TicketForm(Secret.random().reveal(), "", "", "", "", files);
    }
}
