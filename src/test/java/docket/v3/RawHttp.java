package docket.v3;

import docket.TestServer;
import docket.v3.Api.Answer;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One connection to the server, byte by byte: for what a well-behaved client library refuses to send. */
final class RawHttp implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Socket socket;
    private final DataInputStream in;
    private final OutputStream out;

    RawHttp() throws IOException {
        URI address = URI.create(TestServer.address(TestServer.context()));
        this.socket = new Socket(address.getHost(), address.getPort());
        socket.setSoTimeout((int) PATIENCE.toMillis());
        this.in = new DataInputStream(socket.getInputStream());
        this.out = socket.getOutputStream();
    }

    /** Sends one request, whose lines end in {@code \n} here and in CR LF on the wire, and answers its answer. */
    static Answer ask(String head, String body) throws IOException {
        try (RawHttp connection = new RawHttp()) {
            connection.send(head.replace("\n", "\r\n") + "\r\n\r\n" + body);
            return connection.receive();
        }
    }

    /** Sends characters as they are, one byte each. */
    void send(String bytes) throws IOException {
        send(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    void send(byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    /** Ends what the client sends, as one does that dies half-way; the answer can still come. */
    void endSending() throws IOException {
        socket.shutdownOutput();
    }

    /** Reads one answer. */
    Answer receive() throws IOException {
        String status = line();
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line = line(); !line.isEmpty(); line = line()) {
            String[] parts = line.split(": *", 2);
            headers.computeIfAbsent(parts[0], name -> new ArrayList<>()).add(parts[1]);
        }
        int code = Integer.parseInt(status.split(" ", -1)[1]);
        return new Answer(
                code, HttpHeaders.of(headers, (name, value) -> true), code < 200 ? new byte[0] : body(headers));
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (headers.containsKey("Content-Length")) {
            return in.readNBytes(Integer.parseInt(headers.get("Content-Length").getFirst()));
        }
        if (!headers.containsKey("Transfer-Encoding")) {
            return in.readAllBytes();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            body.write(in.readNBytes(size));
            line();
        }
        return body.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line(), 16);
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The server ended the connection after: " + line);
            }
            line.write(next);
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }

    /** Whether the server has ended the connection. */
    boolean isEnded() throws IOException {
        InputStream rest = in;
        return rest.read() < 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
