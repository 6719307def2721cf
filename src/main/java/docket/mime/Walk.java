package docket.mime;

import docket.heads.Head;
import docket.heads.Headers;
import docket.heads.Heads;
import docket.heads.Parameters;
import docket.mime.Unreadable.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** Goes through one mail, part by part, and tells the text from the files. */
final class Walk<T> {

    /** Longer ones than RFC 2046 allows are sent, but looking for one takes the product of both lengths at worst. */
    private static final int LONGEST_BOUNDARY = 256;

    /** What begins a message that was kept in a file with others. */
    private static final byte[] FROM_LINE = "From ".getBytes(StandardCharsets.US_ASCII);

    /** The text once more, for such as show nothing else. */
    private static final Set<String> OTHER_FORMS = Set.of("text/x-amp-html", "text/watch-html", "text/enriched");

    private final Meter meter;
    private final Budgets budgets;
    private final Texts texts;
    private final ReceivedFiles<T> files;
    private final Report report;
    private final Deque<String> containers = new ArrayDeque<>();
    private final Headers top = new Headers();
    private Headers headers = top;
    private byte[] preamble = {};
    private int headBytes;
    private int parts;

    Walk(Meter meter, Budgets budgets, Files<T> files) {
        this.meter = meter;
        this.budgets = budgets;
        this.texts = new Texts(budgets.textBytes());
        this.files = new ReceivedFiles<>(files);
        this.report = new Report(budgets);
    }

    Mail<T> read() throws IOException, MimeException {
        StrayLines strays = new StrayLines(budgets);
        MimeTokenStream stream = HeadersReader.stream(budgets, strays);
        stream.parse(withoutFromLine(meter));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            take(stream, state);
            meter.expect(state == EntityState.T_START_HEADER || state == EntityState.T_FIELD);
        }
        meter.transferTo(OutputStream.nullOutputStream());
        if (parts == 0 && preamble.length > 0) {
            texts.plain(new ByteArrayInputStream(preamble), null, Parameters.of(""));
        }
        Head head = Heads.of(top);
        Body said = texts.body(strays.text());
        List<FilePart<T>> sent = files.of(said);
        Body body = PictureNames.in(said, sent, budgets.textBytes());
        return new Mail<>(head, body, sent, report.bounce(head, top, body.text()));
    }

    private void take(MimeTokenStream stream, EntityState state) throws IOException {
        switch (state) {
            case T_START_BODYPART -> startPart();
            case T_FIELD -> header(stream);
            case T_START_MULTIPART -> open(stream.getBodyDescriptor());
            case T_PREAMBLE -> preamble(stream);
            case T_END_MULTIPART -> close();
            case T_BODY -> leaf(stream);
            default -> {}
        }
    }

    private void startPart() throws Unreadable {
        if (++parts > budgets.parts()) {
            throw new Unreadable(Reason.TOO_MANY_PARTS);
        }
        headers = new Headers();
        headBytes = 0;
    }

    private void header(MimeTokenStream stream) throws Unreadable {
        headBytes += HeadersReader.add(headers, stream.getField());
        if (headBytes > budgets.headBytes()) {
            throw new Unreadable(Reason.HEADER_TOO_LONG);
        }
    }

    private void open(BodyDescriptor part) throws Unreadable {
        containers.push(part.getSubType());
        if (containers.size() > budgets.depth()) {
            throw new Unreadable(Reason.TOO_DEEP);
        }
        if (part.getBoundary().length() > LONGEST_BOUNDARY) {
            throw new Unreadable(Reason.BROKEN);
        }
        if (part.getSubType().equals("alternative")) {
            texts.openAlternative();
        }
    }

    private void close() {
        if (containers.pop().equals("alternative")) {
            texts.closeAlternative();
        }
    }

    /** What stands above the parts says nothing, unless there are none: their boundary is named wrongly, then. */
    private void preamble(MimeTokenStream stream) throws IOException {
        byte[] above = stream.getInputStream().readNBytes(budgets.textBytes());
        if (preamble.length == 0) {
            preamble = above;
        }
    }

    private void leaf(MimeTokenStream stream) throws IOException {
        BodyDescriptor part = stream.getBodyDescriptor();
        Parameters type = Parameters.of(headers.first("content-type"));
        Parameters disposition = Parameters.of(headers.first("content-disposition"));
        String name = disposition.get("filename").isEmpty() ? type.get("name") : disposition.get("filename");
        boolean isBeside = !containers.isEmpty() && !name.isEmpty();
        boolean isFile = disposition.value().equals("attachment") || isBeside;
        InputStream content = stream.getDecodedInputStream();
        if (!isFile && part.getMimeType().equals("text/plain")) {
            texts.plain(content, part.getCharset(), type);
        } else if (!isFile && part.getMimeType().equals("text/html")) {
            texts.html(content, type);
        } else if (containers.contains("report") && Report.isStatus(part.getMimeType())) {
            report.status(content);
        } else if (isFile || !(containers.contains("alternative") && OTHER_FORMS.contains(part.getMimeType()))) {
            file(part.getMimeType(), name, content);
        }
    }

    private void file(String type, String name, InputStream content) throws IOException {
        String sent = headers.first("content-type").isEmpty() && type.equals("text/plain")
                ? "application/octet-stream"
                : type;
        boolean isMessage = type.equals("message/rfc822");
        if (!isMessage && !Report.isHead(type)) {
            files.receive(name, sent, headers, content);
            return;
        }
        byte[] beginning = content.readNBytes(budgets.headerBytes());
        Headers within = HeadersReader.read(beginning, budgets);
        if (containers.contains("report")) {
            report.original(within);
        }
        String subject = Headers.line(within.first("subject"), 200);
        String named = name.isEmpty() && isMessage && !subject.isEmpty() ? subject + ".eml" : name;
        files.receive(named, sent, headers, new SequenceInputStream(new ByteArrayInputStream(beginning), content));
    }

    private static InputStream withoutFromLine(InputStream raw) throws IOException {
        PushbackInputStream message = new PushbackInputStream(raw, FROM_LINE.length + 1);
        byte[] beginning = message.readNBytes(FROM_LINE.length + 1);
        boolean isFromLine = beginning.length > FROM_LINE.length
                && Arrays.mismatch(beginning, FROM_LINE) == FROM_LINE.length
                && beginning[FROM_LINE.length] != ':';
        if (!isFromLine) {
            message.unread(beginning);
            return message;
        }
        int next = message.read();
        while (next >= 0 && next != '\n') {
            next = message.read();
        }
        return message;
    }
}
