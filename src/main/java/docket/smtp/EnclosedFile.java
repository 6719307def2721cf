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

    /** A mail within a mail may not be encoded (RFC 2046, 5), and its parts would be taken for ours: it is a file like others. */
    @Override
    public String getContentType() {
        String type = enclosure.mimeType();
        return type.startsWith("message/") || type.startsWith("multipart/") ? "application/octet-stream" : type;
    }

    @Override
    public String getName() {
        return enclosure.name();
    }
}
