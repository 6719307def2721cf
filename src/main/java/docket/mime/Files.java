package docket.mime;

import java.io.IOException;
import java.io.InputStream;

/** Receives the files of a mail while it is read. */
@FunctionalInterface
public interface Files<T> {

    /**
     * Takes one file.
     *
     * @param name as in {@link FilePart}
     * @param type as in {@link FilePart}
     * @param content decoded; over when this returns, read or not
     */
    T receive(String name, String type, InputStream content) throws IOException;
}
