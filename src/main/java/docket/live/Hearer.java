package docket.live;

import docket.events.Cursor;
import java.io.IOException;

/** A browser at the other end of a stream. */
@FunctionalInterface
public interface Hearer {

    /**
     * Takes one piece of news, as long as that lasts.
     *
     * @param place up to where all was told now; who comes back with it hears the rest
     * @throws IOException where the browser went away or does not read
     */
    void hear(News news, Cursor place) throws IOException;
}
