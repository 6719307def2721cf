package docket.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.concurrent.ThreadLocalRandom;

/** Finds a free port of the loopback address. */
final class PostgresPort {

    /** Below the ports that the kernel hands to outgoing connections, which could otherwise hold ours. */
    private static final int FIRST = 20_000;

    private static final int END = 32_000;

    private PostgresPort() {}

    /** The one of the last start while it is free, so that who knew it finds the server again. */
    static int choose(PostgresDirectory directory) throws IOException {
        int port = last(directory);
        while (!free(port)) {
            port = ThreadLocalRandom.current().nextInt(FIRST, END);
        }
        return port;
    }

    static void keep(PostgresDirectory directory, int port) throws IOException {
        Files.writeString(directory.port(), port + "\n");
    }

    private static int last(PostgresDirectory directory) throws IOException {
        try {
            return Files.exists(directory.port())
                    ? Integer.parseInt(Files.readString(directory.port()).strip())
                    : ThreadLocalRandom.current().nextInt(FIRST, END);
        } catch (NumberFormatException e) {
            return ThreadLocalRandom.current().nextInt(FIRST, END);
        }
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }
}
