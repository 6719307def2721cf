package docket.imap;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.SocketFactory;

/** The sockets of a connection: they are kept, so that waiting for news may take longer than waiting for an answer. */
final class Lines extends SocketFactory {

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();

    @Override
    public Socket createSocket() {
        Socket socket = new Socket();
        sockets.add(socket);
        return socket;
    }

    /** How long to wait for the server's next word. */
    void setPatience(Duration patience) {
        try {
            for (Socket socket : sockets) {
                socket.setSoTimeout((int) patience.toMillis());
            }
        } catch (SocketException e) {
            // It is closed: whoever writes to it next is told.
        }
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw neverAsked();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress local, int localPort) throws IOException {
        throw neverAsked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        throw neverAsked();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) throws IOException {
        throw neverAsked();
    }

    private static UnsupportedOperationException neverAsked() {
        return new UnsupportedOperationException("Sockets are made here and connected by the mail library");
    }
}
