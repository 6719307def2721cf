package docket.http;

import org.springframework.http.MediaType;

/** How errors look on some of the paths. */
public interface ErrorShape {

    /**
     * Whether it is for requests of that path.
     *
     * @param path as it was decoded; empty where the request could not be read so far
     */
    boolean takes(String path);

    /** The type of the body. */
    MediaType type();

    /** What becomes JSON. */
    Object body(Refusal refusal);
}
