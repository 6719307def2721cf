package docket.smtp;

import java.io.IOException;
import java.io.InputStream;

/** A file that goes with a letter. */
public record Enclosure(String name, String mimeType, Content content) {

    /** Where its bytes are; read once or more often. */
    @FunctionalInterface
    public interface Content {
        /** Opens them anew. */
        InputStream open() throws IOException;
    }
}
