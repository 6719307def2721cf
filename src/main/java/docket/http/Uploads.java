package docket.http;

import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.attachments.StoredFile;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.fileupload2.core.FileItemInput;
import org.apache.commons.fileupload2.core.FileItemInputIterator;
import org.apache.commons.fileupload2.core.FileUploadException;
import org.apache.commons.fileupload2.core.FileUploadSizeException;
import org.apache.commons.fileupload2.jakarta.servlet6.JakartaServletFileUpload;
import org.springframework.stereotype.Component;

/**
 * Receives the files of a {@code multipart/form-data} request: streamed to the store, never held in memory. An API takes
 * one, a form of a page some, beside its fields.
 */
@Component
public class Uploads {

    /** What the parts beside the file may weigh. */
    private static final long OTHER_PARTS = 1024 * 1024;

    /** The most bytes of a field of a form. */
    private static final int FIELD = 2 * 1024 * 1024;

    private static final int MOST_PARTS = 100;
    private static final int PART_HEADERS = 8 * 1024;

    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** What can be told before anything is read: 415, then 413. */
    public void check(HttpServletRequest request) {
        check(request, 1);
    }

    /** The same of a form with so many files at most. */
    public void check(HttpServletRequest request, int mostFiles) {
        JsonBodies.refuseEncoded(request);
        String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
        if (!type.matches("multipart/form-data\\s*(;.*)?")) {
            throw Refusal.unsupportedType("Content-Type", "must be multipart/form-data");
        }
        if (request.getContentLengthLong() > mostBytes(mostFiles)) {
            throw Refusal.tooLarge("attachment", attachments.maxSize());
        }
    }

    public StoredFile receive(HttpServletRequest request) throws IOException {
        Drain.begins(request);
        try {
            return find(parts(request, mostBytes(1))).orElseThrow(() -> Refusal.fileExpected("is required"));
        } catch (FileUploadSizeException e) {
            throw e.getPermitted() == PART_HEADERS
                    ? Refusal.unreadable("body", "must have at most " + PART_HEADERS + " bytes of headers a part")
                    : Refusal.tooLarge("attachment", attachments.maxSize());
        } catch (FileUploadException | InvalidPathException e) {
            throw Refusal.unreadable("body", "must be well-formed multipart/form-data");
        }
    }

    /**
     * Receives a form; a file field that was left empty is none.
     *
     * @param mostFiles how many files it may have: 413 for more
     * @param beforeFiles is told the fields that came before the first file, and may refuse
     */
    public SentForm receiveForm(HttpServletRequest request, int mostFiles, Consumer<SentForm> beforeFiles)
            throws IOException {
        Drain.begins(request);
        try {
            return form(parts(request, mostBytes(mostFiles)), mostFiles, beforeFiles);
        } catch (FileUploadSizeException e) {
            throw Refusal.tooLarge("attachment", attachments.maxSize());
        } catch (FileUploadException | InvalidPathException e) {
            throw Refusal.unreadable("body", "must be well-formed multipart/form-data");
        }
    }

    private SentForm form(FileItemInputIterator parts, int mostFiles, Consumer<SentForm> beforeFiles)
            throws IOException {
        SentForm form = new SentForm(new LinkedHashMap<>(), new ArrayList<>());
        boolean refusable = true;
        while (parts.hasNext()) {
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                form.add(part.getFieldName(), text(part));
                continue;
            }
            if (refusable) {
                beforeFiles.accept(form);
                refusable = false;
            }
            if (part.getName() != null && !part.getName().isEmpty()) {
                if (form.files().size() == mostFiles) {
                    throw Refusal.tooLarge("attachment", attachments.maxSize());
                }
                form.files().add(store(part));
            }
        }
        if (refusable) {
            beforeFiles.accept(form);
        }
        return form;
    }

    private static String text(FileItemInput field) throws IOException {
        byte[] bytes = field.getInputStream().readNBytes(FIELD + 1);
        if (bytes.length > FIELD) {
            throw Refusal.tooLarge(field.getFieldName(), FIELD);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private long mostBytes(int files) {
        return files * attachments.maxSize() + OTHER_PARTS;
    }

    private FileItemInputIterator parts(HttpServletRequest request, long mostBytes) throws IOException {
        JakartaServletFileUpload<?, ?> upload = new JakartaServletFileUpload<>();
        upload.setHeaderCharset(StandardCharsets.UTF_8);
        upload.setMaxSize(mostBytes);
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
