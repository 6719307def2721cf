package docket.imap;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers each command of IMAP what a test wants; to one that it has no words for it says nothing, for ever. */
final class ScriptedImap implements AutoCloseable {

    private final Map<String, String> answers;
    private final ServerSocket socket;
    private final List<String> heard = new CopyOnWriteArrayList<>();

    /** Takes what to say by what it hears; "hello" is what it says first, and TAG stands for the tag of a command. */
    ScriptedImap(Map<String, String> answers) {
        this.answers = answers;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> heard() {
        return heard;
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
            say(client, "", "hello");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                heard.add(line);
                String[] words = line.split(" ", 3);
                say(client, words[0], words.length == 1 ? words[0] : words[1]);
            }
        } catch (IOException e) {
            heard.add("gone");
        }
    }

    private void say(Socket client, String tag, String to) throws IOException {
        String answer = answers.get(to);
        if (answer != null) {
            String text = answer.replace("TAG", tag).replace("\n", "\r\n") + "\r\n";
            client.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        }
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
