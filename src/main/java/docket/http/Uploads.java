package docket.http;

import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.attachments.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.stereotype.Component;

/** Receives the one file of a {@code multipart/form-data} request: streamed to the store, never held in memory. */
@Component
public class Uploads {

    /** What the parts beside the file may weigh. */
    private static final long OTHER_PARTS = 1024 * 1024;

    private static final int MOST_PARTS = 100;
    private static final int PART_HEADERS = 8 * 1024;

    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What can be told before anything is read: 415, then 413. */
    public void check(HttpServletRequest request) {
        JsonBodies.refuseEncoded(request);
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.matches("multipart/form-data\\s*(;.*)?")) {
            throw Refusal.unsupportedType("Content-Type", "must be multipart/form-data");
        }
        if (request.getContentLengthLong() > mostBytes()) {
            throw Refusal.tooLarge("attachment", attachments.maxSize());
        }
    }

    public StoredFile receive(HttpServletRequest request) throws IOException {
        Drain.begins(request);
        try {
            return find(parts(request)).orElseThrow(() -> Refusal.fileExpected("is required"));
        } catch (FileUploadSizeException e) {
            throw e.getPermitted() == PART_HEADERS
                    ? Refusal.unreadable("body", "must have at most " + PART_HEADERS + " bytes of headers a part")
                    : Refusal.tooLarge("attachment", attachments.maxSize());
        } catch (FileUploadException | InvalidPathException e) {
            throw Refusal.unreadable("body", "must be well-formed multipart/form-data");
        }
    }

    private long mostBytes() {
        return attachments.maxSize() + OTHER_PARTS;
    }

    private FileItemInputIterator parts(HttpServletRequest request) throws IOException {
        JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setMaxSize(mostBytes());
        upload.setMaxFileCount(MOST_PARTS);
        upload.setMaxPartHeaderSize(PART_HEADERS);
        return upload.getItemIterator(request);
    }

    private Optional<StoredFile> find(FileItemInputIterator parts) throws IOException {
        Optional<StoredFile> found = Optional.empty();
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if ("attachment".equals(part.getFieldName())) {
                if (found.isPresent()) {
                    throw Refusal.fileExpected("must be one part");
                }
                found = Optional.of(store(part));
            }
        }
        return found;
    }

    private StoredFile store(FileItemInput part) throws IOException {
        // A quote in a name comes escaped; a backslash that is left would be taken for a path's.
        FileName name = Optional.ofNullable(part.getName())
                .map(sent -> sent.replace("\\\"", "\""))
                .flatMap(FileName::of)
                .orElseThrow(() -> Refusal.fileExpected("must have a file name"));
        return attachments.store(part.getInputStream(), name);
    }
}
