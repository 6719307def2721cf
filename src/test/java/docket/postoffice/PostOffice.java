package docket.postoffice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Postfix and Dovecot on free ports of loopback, in a folder of their own; Postfix wants to be started by root. It has
 * the mailboxes of two desks, {@code desk} and {@code other} (support@desk.test, support@other.test), and those of
 * {@code ann}, {@code ben} and {@code eve} at customer.test; a mail to anybody else bounces. Dovecot serves in clear and by
 * TLS, with another certificate on each address of loopback.
 */
public final class PostOffice implements AutoCloseable {

    /** What opens every mailbox. */
    public static final String PASSWORD = "secret";

    /** Where the certificate is good, is for another name, and has ended. */
    public static final String GOOD = "127.0.0.1";

    public static final String OTHER_NAME = "127.0.0.2";
    public static final String EXPIRED = "127.0.0.3";

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Path folder;
    private final int smtp = freePort();
    private final int imap = freePort();
    private final int imaps = freePort();
    private final Certificates certificates;

    private PostOffice(Path folder) throws IOException {
        this.folder = folder;
        this.certificates = new Certificates(folder.resolve("certificates"));
    }

    /** Starts both, and returns when they serve. */
    public static PostOffice start(Path folder) throws IOException {
        // Postfix and Dovecot give up root before they touch a mailbox.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        PostOffice office = new PostOffice(folder);
        office.furnish();
        run(List.of("postfix", "-c", folder.resolve("postfix").toString(), "start"));
        run(List.of("dovecot", "-c", folder.resolve("dovecot.conf").toString()));
        await().atMost(PATIENCE).until(() -> serves(office.smtp) && serves(office.imap));
        return office;
    }

    /** Where mail is handed in. */
    public int smtpPort() {
        return smtp;
    }

    /** Where it is fetched, in clear and by STARTTLS. */
    public int imapPort() {
        return imap;
    }

    /** Where it is fetched by TLS from the first byte. */
    public int imapsPort() {
        return imaps;
    }

    /** The option of a Java that trusts its certificates. */
    public String trust() throws IOException {
        return certificates.trust();
    }

    /** What Dovecot's log says of those who signed in as a user, or tried to. */
    public List<String> logins(String user) throws IOException {
        try (Stream<String> lines = Files.lines(folder.resolve("dovecot.log"))) {
            return lines.filter(line -> line.contains("user=<" + user + ">")).toList();
        }
    }

    /** Sends by swaks, as a stranger's mail program would; {@code words} are options of swaks. */
    public void send(String from, String to, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("swaks", "--silent", "1", "--server", "127.0.0.1:" + smtp));
        command.addAll(List.of("--from", from, "--to", to));
        command.addAll(List.of(words));
        run(command);
    }

    /** The mails of a mailbox, oldest first, as they lie there. */
    public List<String> mails(String mailbox) {
        try (Stream<Path> files = Files.walk(folder.resolve("mail").resolve(mailbox))) {
            return files.filter(PostOffice::isDelivered)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .map(PostOffice::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        run(List.of("postfix", "-c", folder.resolve("postfix").toString(), "stop"));
        run(List.of("doveadm", "-c", folder.resolve("dovecot.conf").toString(), "stop"));
    }

    private void furnish() throws IOException {
        Path postfix = Files.createDirectories(folder.resolve("postfix"));
        for (String room : List.of("spool", "data", "mail", "dovecot")) {
            Files.createDirectories(folder.resolve(room));
        }
        own(folder.resolve("data"), "postfix");
        own(folder.resolve("mail"), "nobody");
        for (String mailbox : List.of("desk", "other", "ann", "ben", "eve")) {
            own(Files.createDirectories(folder.resolve("mail").resolve(mailbox)), "nobody");
        }
        Map<String, String> places = Map.of(
                "{folder}",
                folder.toString(),
                "{smtp}",
                Integer.toString(smtp),
                "{imap}",
                Integer.toString(imap),
                "{imaps}",
                Integer.toString(imaps));
        certificates.make("good", "ip:" + GOOD, "-1d");
        certificates.make("other-name", "dns:mail.elsewhere.test", "-1d");
        certificates.make("expired", "ip:" + EXPIRED, "-20d");
        write("main.cf", postfix.resolve("main.cf"), places);
        write("master.cf", postfix.resolve("master.cf"), places);
        write("dovecot.conf", folder.resolve("dovecot.conf"), places);
    }

    private static void own(Path path, String user) throws IOException {
        UserPrincipalLookupService users = path.getFileSystem().getUserPrincipalLookupService();
        Files.setAttribute(path, "posix:owner", users.lookupPrincipalByName(user), LinkOption.NOFOLLOW_LINKS);
    }

    private static void write(String form, Path file, Map<String, String> places) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/postoffice", form));
        for (Map.Entry<String, String> place : places.entrySet()) {
            text = text.replace(place.getKey(), place.getValue());
        }
        Files.writeString(file, text);
    }

    private static boolean isDelivered(Path file) {
        Path folder = file.getParent();
        return folder != null && (folder.endsWith("new") || folder.endsWith("cur"));
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(List<String> command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.onExit().join().exitValue())
                .as(String.join(" ", command))
                .isZero();
    }

    private static boolean serves(int port) {
        try {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }
}
