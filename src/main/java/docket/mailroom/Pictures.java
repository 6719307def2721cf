package docket.mailroom;

import docket.http.FileAnswers;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The pictures that came with one HTML, as addresses that hold them (RFC 2397): a frame without an origin is sent no cookie,
 * so it could fetch none of them.
 */
final class Pictures {

    /** The most bytes of all of them, each as often as it is shown: a page must stay one that browsers can hold. */
    static final int MOST = 8 << 20;

    private final Map<String, String> addresses = new HashMap<>();
    private long left = MOST;

    /** Adds a file, if it is a picture; one without a content id is not shown in a text. */
    void add(@Nullable String contentId, String type, byte[] bytes) {
        if (contentId != null && FileAnswers.isPicture(type)) {
            addresses.putIfAbsent(
                    contentId, "data:" + type + ";base64," + Base64.getEncoder().encodeToString(bytes));
        }
    }

    /** The address of a picture; empty where there is none of that content id, or too much is shown already. */
    Optional<String> address(String contentId) {
        String address = addresses.get(contentId);
        if (address == null || address.length() > left) {
            return Optional.empty();
        }
        left -= address.length();
        return Optional.of(address);
    }
}
