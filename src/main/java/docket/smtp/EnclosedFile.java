package docket.smtp;

import jakarta.activation.DataSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A file as Angus reads it. */
record EnclosedFile(Enclosure enclosure) implements DataSource {

    @Override
    public InputStream getInputStream() throws IOException {
        return enclosure.content().open();
    }

    @Override
    public OutputStream getOutputStream() {
        throw new UnsupportedOperationException("It is only read");
    }

    @Override
    public String getContentType() {
        return enclosure.mimeType();
    }

    @Override
    public String getName() {
        return enclosure.name();
    }
}
