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

    /** The most bytes of all fields of a form. */
    private static final int FIELDS = 2 * 1024 * 1024;

    private static final long UNBOUNDED = -1;

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
        return receiveForm(request, mostFiles, beforeFiles, attachments::store);
    }

    /** The same, with another way to the store: it bounds what a file may have, and so what is read. */
    public SentForm receiveForm(
            HttpServletRequest request, int mostFiles, Consumer<SentForm> beforeFiles, FileIntake intake)
            throws IOException {
        Drain.begins(request);
        try {
            return form(parts(request, UNBOUNDED), mostFiles, beforeFiles, intake);
        } catch (FileUploadException | InvalidPathException e) {
            throw Refusal.unreadable("body", "must be well-formed multipart/form-data");
        }
    }

    private SentForm form(FileItemInputIterator parts, int mostFiles, Consumer<SentForm> beforeFiles, FileIntake intake)
            throws IOException {
        SentForm form = new SentForm(new LinkedHashMap<>(), new ArrayList<>());
        boolean refusable = true;
        int left = FIELDS;
        for (int count = 1; parts.hasNext(); count++) {
            if (count > MOST_PARTS) {
                throw Refusal.unreadable("body", "must have at most " + MOST_PARTS + " parts");
            }
            FileItemInput part = parts.next();
            if (part.isFormField()) {
                byte[] value = part.getInputStream().readNBytes(left + 1);
                left -= value.length;
                form.add(part.getFieldName(), text(part.getFieldName(), value, left));
                continue;
            }
            if (refusable) {
                beforeFiles.accept(form);
                refusable = false;
            }
            if (!isEmpty(part)) {
                if (form.files().size() == mostFiles) {
                    throw Refusal.tooLarge("attachment", attachments.maxSize());
                }
                form.files().add(store(part, intake));
            }
        }
        if (refusable) {
            beforeFiles.accept(form);
        }
        return form;
    }

    private static String text(String field, byte[] value, int left) {
        if (left < 0) {
            throw Refusal.tooLarge(field, FIELDS);
        }
        String text = new String(value, StandardCharsets.UTF_8);
        if (text.indexOf('\0') >= 0) {
            throw Refusal.unreadable(field, "must not contain NUL");
        }
        return text;
    }

    /** What browsers send where no file was chosen: no name, and nothing in it. */
    private static boolean isEmpty(FileItemInput part) throws IOException {
        boolean nameless = part.getName() == null || part.getName().isEmpty();
        return nameless && part.getInputStream().read() < 0;
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
                found = Optional.of(store(part, attachments::store));
            }
        }
        return found;
    }

    private static StoredFile store(FileItemInput part, FileIntake intake) throws IOException {
        // A quote in a name comes escaped; a backslash that is left would be taken for a path's.
        FileName name = Optional.ofNullable(part.getName())
                .map(sent -> sent.replace("\\\"", "\""))
                .flatMap(FileName::of)
                .orElseThrow(() -> Refusal.fileExpected("must have a file name"));
        return intake.store(part.getInputStream(), name);
    }
}
