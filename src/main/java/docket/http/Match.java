package docket.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What a client says the thing still is, in If-Match (RFC 9110, 13.1.1): the tags of which one must be the thing's, or
 * {@code *} for whatever it is.
 */
public record Match(List<String> tags) {

    /** The condition that a request sends; empty where it sends none. */
    public static Optional<Match> of(HttpServletRequest request) {
        List<String> sent = Collections.list(request.getHeaders("If-Match"));
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Match(Arrays.stream(String.join(",", sent).split(",", -1))
                .map(String::strip)
                .toList()));
    }

    /** The condition of a request that must send one: 428 where it does not (RFC 6585, 3). */
    public static Match required(HttpServletRequest request) {
        return of(request).orElseThrow(Refusal::unconditional);
    }

    /** Whether a thing with that tag is meant; a weak one never is. */
    public boolean allows(String tag) {
        return tags.contains("*") || (!tag.startsWith("W/") && tags.contains(tag));
    }
}
