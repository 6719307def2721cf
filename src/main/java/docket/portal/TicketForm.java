package docket.portal;

import docket.attachments.Attachment;
import docket.platform.Secret;
import java.util.List;

/**
 * The form of a new ticket, as it was typed.
 *
 * @param key what tells this form from another one: sent twice, it counts once
 * @param department empty: whoever is right for the category
 * @param files uploads that wait
 */
public record TicketForm(
        String key, String title, String content, String category, String department, List<Attachment> files) {

    static TicketForm blank() {
        return new TicketForm(Secret.random().reveal(), "", "", "", "", List.of());
    }
}
