package docket.heads;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a message. Ids are without their angle brackets; what can't be read as one is left out.
 *
 * @param messageId empty where there is none
 * @param references at most 50: the first ones and the last ones
 * @param subject one line, decoded, at most 1000 characters; empty where there is none
 * @param date when its sender says that it was written
 * @param language the first tag of Content-Language, as it was sent
 * @param authentication what servers on the way say to have checked, the last server first; anybody can write such a
 *     line, so only those of an own server count
 * @param docketHosts the desks that say by X-Docket to have sent this
 */
public record Head(
        String messageId,
        List<String> inReplyTo,
        List<String> references,
        Parties parties,
        String subject,
        @Nullable Instant date,
        @Nullable String language,
        Set<Sign> signs,
        List<Authentication> authentication,
        Set<String> docketHosts) {

    /** A head that nobody changes. */
    public Head {
        inReplyTo = List.copyOf(inReplyTo);
        references = List.copyOf(references);
        signs = Set.copyOf(signs);
        authentication = List.copyOf(authentication);
        docketHosts = Set.copyOf(docketHosts);
    }
}
