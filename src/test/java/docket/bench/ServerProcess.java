package docket.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The server that is measured: a process of its own, started by the launcher just as people start it. */
final class ServerProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;

    private final Process process;
    private final int port;
    private final Thread hook;

    private ServerProcess(Process process, int port) {
        this.process = process;
        this.port = port;
        this.hook = new Thread(process::destroy, "stop-server");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Returns when it answers; it joins the database that this process keeps running in the same folder. */
    static ServerProcess start(Path launcher, Path data) throws IOException {
        return start(launcher, data, Map.of());
    }

    /** The same with some settings more. */
    static ServerProcess start(Path launcher, Path data, Map<String, String> settings) throws IOException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                        launcher.toString(), "run", "--data", data.toString(), "--port", Integer.toString(port))
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        // What is measured is how fast the desk is, not how soon it has had enough of one client.
        builder.environment().put("DOCKET_LIMITS_TOKEN", "1000000/s");
        builder.environment().putAll(settings);
        Process process = builder.start();
        ServerProcess server = new ServerProcess(process, port);
        try {
            BufferedReader words = process.inputReader(StandardCharsets.UTF_8);
            for (String line = words.readLine(); ; line = words.readLine()) {
                if (line == null) {
                    throw new IOException("The server did not start");
                }
                if (line.startsWith("Docket runs at")) {
                    return server;
                }
            }
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    int port() {
        return port;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Asks it to stop and waits; one that does not listen is killed. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
