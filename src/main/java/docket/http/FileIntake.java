package docket.http;

import docket.attachments.FileName;
import docket.attachments.StoredFile;
import java.io.IOException;
import java.io.InputStream;

/** A way of a file to the store, which may refuse it. */
@FunctionalInterface
public interface FileIntake {

    /** Stores the bytes while they come, whole or not at all. */
    StoredFile store(InputStream content, FileName name) throws IOException;
}
