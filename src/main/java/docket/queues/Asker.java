package docket.queues;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The person whose question a ticket is, as staff see it.
 *
 * @param kind customer, api or contact
 * @param phone what a contact gave
 * @param company what a contact gave
 * @param language the language's BCP 47 tag
 * @param disabled whether it can't sign in any more
 * @param proved addresses that are the person's
 * @param claimed addresses that may be anybody's
 */
public record Asker(
        long id,
        String name,
        String kind,
        @Nullable String phone,
        @Nullable String company,
        String language,
        boolean disabled,
        List<String> proved,
        List<String> claimed) {}
