package docket.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A lean client of HTTP/1.1: one request at a time on a connection that stays open, and as little work as can be. */
final class HttpConnection implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final int port;
    private @Nullable Socket socket;
    private byte[] buffer = new byte[64 * 1024];
    private int filled;
    private int bodyStart;

    HttpConnection(int port) {
        this.port = port;
    }

    /** Sends a request and reads its whole answer; any status but 200 is an {@link IOException}. */
    void send(byte[] request) throws IOException {
        Socket open = socket == null ? connect() : socket;
        open.getOutputStream().write(request);
        InputStream in = open.getInputStream();
        filled = 0;
        bodyStart = 0;
        while (bodyStart == 0) {
            int searched = Math.max(0, filled - 3);
            fill(in);
            bodyStart = endOfHead(searched);
        }
        String head = new String(buffer, 0, bodyStart, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        int end = bodyStart + Integer.parseInt(header(head, "content-length"));
        while (filled < end) {
            fill(in);
        }
        if (!head.startsWith("http/1.1 200")) {
            throw new IOException(
                    "The server answered " + head.lines().findFirst().orElse("") + " " + body());
        }
        if (header(head, "connection").equals("close")) {
            close();
        }
    }

    /** The body of the last answer. */
    String body() {
        return new String(buffer, bodyStart, filled - bodyStart, StandardCharsets.UTF_8);
    }

    private Socket connect() throws IOException {
        Socket opened = new Socket(InetAddress.getLoopbackAddress(), port);
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(PATIENCE_MILLIS);
        socket = opened;
        return opened;
    }

    private void fill(InputStream in) throws IOException {
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * filled);
        }
        int read = in.read(buffer, filled, buffer.length - filled);
        if (read < 0) {
            throw new EOFException("The server closed the connection in the middle of an answer");
        }
        filled += read;
    }

    private int endOfHead(int from) {
        for (int i = from; i + 3 < filled; i++) {
            if (buffer[i] == '\r' && buffer[i + 1] == '\n' && buffer[i + 2] == '\r' && buffer[i + 3] == '\n') {
                return i + 4;
            }
        }
        return 0;
    }

    private static String header(String head, String name) {
        int start = head.indexOf("\r\n" + name + ":");
        if (start < 0) {
            return name.equals("content-length") ? "0" : "";
        }
        int value = start + name.length() + 3;
        return head.substring(value, head.indexOf("\r\n", value)).strip();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
