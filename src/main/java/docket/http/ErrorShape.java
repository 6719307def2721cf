package docket.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;

/** How errors look to some of the clients. */
public interface ErrorShape {

    /**
     * Whether it is for that request.
     *
     * @param path as it was decoded; empty where the request could not be read so far
     */
    boolean takes(HttpServletRequest request, String path);

    /** The type of the body. */
    MediaType type();

    /** Headers beside those of the refusal itself. */
    default Map<String, String> headers() {
        return Map.of();
    }

    byte[] body(HttpServletRequest request, Refusal refusal);
}
