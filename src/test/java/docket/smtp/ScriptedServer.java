package docket.smtp;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that says to each command what a test wants; to one that it has no words for it says nothing, for ever. */
public final class ScriptedServer implements AutoCloseable {

    /** What to say in order to take every mail. */
    public static final Map<String, String> WILLING = Map.of(
            "hello", "220 here",
            "EHLO", "250 here",
            "MAIL", "250 yes",
            "RCPT", "250 yes",
            "DATA", "354 go on",
            ".", "250 taken",
            "RSET", "250 yes",
            "QUIT", "221 bye");

    /** Instead of an answer: ends the connection. */
    public static final String HANGS_UP = "";

    private final Map<String, String> answers;
    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final CountDownLatch silent = new CountDownLatch(1);

    /** Takes what to say, by what it hears or the first word of that; "hello" is what it says first, "." ends the data. */
    public ScriptedServer(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    /** Takes every mail but for one answer. */
    public static ScriptedServer willingBut(String to, String answer) {
        Map<String, String> answers = new HashMap<>(WILLING);
        answers.put(to, answer);
        return new ScriptedServer(answers);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public List<String> heard() {
        return heard;
    }

    public void awaitSilence() throws InterruptedException {
        silent.await();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(client.getInputStream(), StandardCharsets.ISO_8859_1))) {
            boolean data = say(client, "hello");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                if (line.equals(".")) {
                    data = false;
                    say(client, ".");
                } else if (!data) {
                    data = say(client, answers.containsKey(line) ? line : line.split("[ :]", 2)[0]);
                }
            }
        } catch (IOException e) {
            if (!client.isClosed()) {
                throw new UncheckedIOException(e);
            }
        } finally {
            silent.countDown();
        }
    }

    private boolean say(Socket client, String to) throws IOException {
        String answer = answers.get(to);
        if (answer == null) {
            silent.countDown();
            return false;
        }
        if (answer.equals(HANGS_UP)) {
            client.close();
            return false;
        }
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        return answer.startsWith("354");
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
