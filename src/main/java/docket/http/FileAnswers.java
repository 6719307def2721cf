package docket.http;

import docket.attachments.Attachment;
import docket.attachments.Attachments;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpRange;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * Answers with a file's bytes: a JSON string in base64 as published, or raw where Accept excludes JSON. Both are streamed.
 */
@Component
public class FileAnswers {

    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif", "image/webp");

    private final Attachments attachments;

    FileAnswers(Attachments attachments) {
        this.attachments = attachments;
    }

    /** How the bytes go out. */
    private enum Form {
        JSON,
        SAVED,
        SHOWN
    }

    /** Whether browsers can do no more with the file than show it: told by its bytes, not by what its sender said. */
    public static boolean isPicture(Attachment file) {
        return isPicture(file.mimeType());
    }

    /** The same of a type. */
    public static boolean isPicture(String mimeType) {
        return PICTURES.contains(mimeType);
    }

    /** A JSON string in base64, or the bytes where Accept excludes JSON. */
    public void answer(Attachment file, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Vary", "Accept");
        boolean json = admitsJson(Collections.list(request.getHeaders("Accept")));
        answer(file, json ? Form.JSON : Form.SAVED, request, response);
    }

    /** The bytes themselves, as a file to be saved, whatever Accept says. */
    public void answerRaw(Attachment file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(file, Form.SAVED, request, response);
    }

    /** The bytes of a picture, to be shown in a page of ours; any other file is to be saved. */
    public void answerPicture(Attachment file, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer(file, isPicture(file) ? Form.SHOWN : Form.SAVED, request, response);
    }

    private void answer(Attachment file, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = '"' + file.sha256() + (form == Form.JSON ? "-json" : "") + '"';
        response.setHeader("Cache-Control", "private, no-cache");
        if (new ServletWebRequest(request, response).checkNotModified(tag)) {
            return;
        }
        try (FileChannel bytes = attachments.open(file)) {
            if (form == Form.JSON) {
                base64(file, bytes, request, response);
            } else {
                raw(file, bytes, form, request, response);
            }
        }
    }

    private static void base64(
            Attachment file, FileChannel bytes, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setContentLengthLong(2 + (file.size() + 2) / 3 * 4);
        if (isHead(request)) {
            return;
        }
        OutputStream out = response.getOutputStream();
        out.write('"');
        try (OutputStream encoded = Base64.getEncoder().wrap(new Unclosed(out))) {
            Channels.newInputStream(bytes).transferTo(encoded);
        }
        out.write('"');
    }

    private static void raw(
            Attachment file, FileChannel bytes, Form form, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        long first = 0;
        long last = file.size() - 1;
        List<HttpRange> ranges = ranges(request, '"' + file.sha256() + '"');
        if (ranges.size() == 1) {
            first = ranges.getFirst().getRangeStart(file.size());
            last = ranges.getFirst().getRangeEnd(file.size());
            if (first > last || first >= file.size()) {
                throw Refusal.beyondFile(file.size());
            }
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + first + '-' + last + '/' + file.size());
        }
        response.setContentType(file.mimeType());
        response.setHeader("Accept-Ranges", "bytes");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                "Content-Disposition",
                (form == Form.SHOWN ? ContentDisposition.inline() : ContentDisposition.attachment())
                        .filename(file.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.setContentLengthLong(last - first + 1);
        if (!isHead(request)) {
            send(bytes, first, last - first + 1, response.getOutputStream());
        }
    }

    private static void send(FileChannel bytes, long first, long length, OutputStream out) throws IOException {
        var target = Channels.newChannel(out);
        for (long sent = 0; sent < length; ) {
            long more = bytes.transferTo(first + sent, length - sent, target);
            if (more <= 0) {
                throw new IOException("The file is shorter than its row says");
            }
            sent += more;
        }
    }

    private static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }

    /** The ranges to honour (RFC 9110, 14.2): none where the header can't be read, or If-Range names another file. */
    private static List<HttpRange> ranges(HttpServletRequest request, String tag) {
        String condition = request.getHeader("If-Range");
        if (condition != null && !condition.equals(tag)) {
            return List.of();
        }
        try {
            return HttpRange.parseRanges(request.getHeader("Range"));
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    /** Whether Accept admits application/json, also by a wildcard: the most specific range decides (RFC 9110, 12.5.1). */
    static boolean admitsJson(List<String> accept) {
        if (accept.isEmpty()) {
            return true;
        }
        try {
            List<MediaType> ranges = MediaType.parseMediaTypes(accept);
            return ranges.isEmpty()
                    || ranges.stream()
                            .filter(range -> range.includes(MediaType.APPLICATION_JSON))
                            .max(Comparator.comparingInt(FileAnswers::exactness))
                            .map(range -> range.getQualityValue() > 0)
                            .orElse(false);
        } catch (InvalidMediaTypeException e) {
            return true;
        }
    }

    private static int exactness(MediaType range) {
        return range.isWildcardType() ? 0 : range.isWildcardSubtype() ? 1 : 2;
    }

    /** Ends the base64 without ending the answer. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
