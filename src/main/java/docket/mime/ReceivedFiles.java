package docket.mime;

import docket.heads.Headers;
import docket.html.ContentIds;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hands the files of a mail on, each under a name. */
final class ReceivedFiles<T> {

    private static final int LONGEST_NAME = 1000;
    private static final int LONGEST_ID = 998;

    /** How names end that are made up, by type. */
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("message/rfc822", "eml"),
            Map.entry("text/rfc822-headers", "txt"),
            Map.entry("text/calendar", "ics"),
            Map.entry("text/vcard", "vcf"),
            Map.entry("text/plain", "txt"),
            Map.entry("text/html", "html"),
            Map.entry("image/png", "png"),
            Map.entry("image/jpeg", "jpg"),
            Map.entry("image/gif", "gif"),
            Map.entry("image/webp", "webp"),
            Map.entry("image/heic", "heic"),
            Map.entry("application/pdf", "pdf"),
            Map.entry("application/ms-tnef", "dat"),
            Map.entry("application/pkcs7-mime", "p7m"),
            Map.entry("application/pkcs7-signature", "p7s"),
            Map.entry("application/x-pkcs7-signature", "p7s"),
            Map.entry("application/pgp-signature", "asc"));

    private final Files<T> receiver;
    private final List<FilePart<T>> received = new ArrayList<>();

    ReceivedFiles(Files<T> receiver) {
        this.receiver = receiver;
    }

    void receive(String sentName, String type, Headers headers, InputStream content) throws IOException {
        String clean = Headers.line(sentName, LONGEST_NAME);
        String name = clean.isEmpty()
                ? "attachment-" + (received.size() + 1) + '.' + ENDINGS.getOrDefault(type, "bin")
                : clean;
        T kept = receiver.receive(name, type, content);
        received.add(new FilePart<>(name, type, id(headers.first("content-id")), false, kept));
    }

    /** The files, those that the HTML shows marked. */
    List<FilePart<T>> of(Body body) {
        Set<String> shown = body.html() == null ? Set.of() : ContentIds.in(body.html());
        return received.stream().map(file -> marked(file, shown)).toList();
    }

    private static <T> FilePart<T> marked(FilePart<T> file, Set<String> shown) {
        String id = file.contentId();
        return new FilePart<>(file.name(), file.type(), id, id != null && shown.contains(id), file.kept());
    }

    private static @Nullable String id(String header) {
        String clean = header.strip();
        String id = clean.startsWith("<") && clean.endsWith(">")
                ? clean.substring(1, clean.length() - 1).strip()
                : clean;
        return id.isEmpty() || id.length() > LONGEST_ID ? null : id;
    }
}
