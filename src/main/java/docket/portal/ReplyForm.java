package docket.portal;

import docket.platform.Secret;

/**
 * The form of a reply, as it was typed.
 *
 * @param key what tells this form from another one: sent twice, it counts once
 */
public record ReplyForm(String key, String content, FileField files) {

    static ReplyForm blank(FileField files) {
        return new ReplyForm(Secret.random().reveal(), "", files);
    }
}
