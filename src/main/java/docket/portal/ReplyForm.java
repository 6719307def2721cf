package docket.portal;

import docket.attachments.Attachment;
import docket.platform.Secret;
import java.util.List;

/**
 * The form of a reply, as it was typed.
 *
 * @param key what tells this form from another one: sent twice, it counts once
 * @param files uploads that wait
 */
public record ReplyForm(String key, String content, List<Attachment> files) {

    static ReplyForm blank() {
        return new ReplyForm(Secret.random().reveal(), "", List.of());
    }
}
