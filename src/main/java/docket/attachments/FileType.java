package docket.attachments;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;

/** Tells what a file is by its first bytes and its name; what its sender declared is not believed. */
final class FileType {

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();

    /** The media type, such as {@code image/png}; {@code application/octet-stream} where nothing is known. */
    String detect(FileChannel file, FileName name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name.value());
        try (InputStream bytes = new BufferedInputStream(Channels.newInputStream(file))) {
            return types.detect(bytes, metadata).getBaseType().toString();
        }
    }
}
