package docket.mailsync;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The wire between Docket and a mail server, on which a test can let something happen before a command passes. */
final class Wire implements AutoCloseable {

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final int server;
    private volatile Happening happening = command -> {};

    /** Takes the port of the server. */
    Wire(int server) throws IOException {
        this.server = server;
        Thread.ofVirtual().start(this::accept);
    }

    /** What happens before a command passes; where it throws, the wire breaks. */
    @FunctionalInterface
    interface Happening {
        void before(String command) throws IOException;
    }

    void let(Happening then) {
        happening = then;
    }

    int port() {
        return socket.getLocalPort();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try (client;
                Socket there = new Socket(InetAddress.getLoopbackAddress(), server);
                BufferedReader commands = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            Thread.ofVirtual().start(() -> answer(there, client));
            OutputStream out = there.getOutputStream();
            for (String command = commands.readLine(); command != null; command = commands.readLine()) {
                happening.before(command);
                out.write((command + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            // It is broken: that is what both sides are to see.
        }
    }

    private static void answer(Socket there, Socket client) {
        try (client) {
            there.getInputStream().transferTo(client.getOutputStream());
        } catch (IOException e) {
            // As above.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // Nobody comes any more, one way or the other.
        }
    }
}
