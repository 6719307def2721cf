package docket.postoffice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Certificates of an authority that nobody knows but who is told of it, made by the JDK's keytool. */
final class Certificates {

    private static final String PASSWORD = "changeit";
    private static final Path JAVA = Path.of(System.getProperty("java.home"));

    private final Path folder;

    /** Makes the authority. */
    Certificates(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        keytool("-genkeypair", "-alias", "authority", "-dname", "CN=The rig's authority", "-ext", "bc:c");
    }

    /**
     * Makes one, as the PEM files NAME.crt and NAME.key.
     *
     * @param subject what it is for, as keytool has it: {@code ip:127.0.0.1}
     * @param start when it begins to be good, for ten days: {@code -20d}
     */
    void make(String name, String subject, String start) throws IOException {
        keytool(
                "-genkeypair",
                "-alias",
                name,
                "-signer",
                "authority",
                "-dname",
                "CN=" + name,
                "-ext",
                "san=" + subject,
                "-startdate",
                start,
                "-validity",
                "10");
        try (InputStream in = Files.newInputStream(store())) {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            keys.load(in, PASSWORD.toCharArray());
            Files.writeString(
                    folder.resolve(name + ".key"),
                    pem("PRIVATE KEY", keys.getKey(name, PASSWORD.toCharArray()).getEncoded()));
            StringWriter chain = new StringWriter();
            for (Certificate certificate : keys.getCertificateChain(name)) {
                chain.write(pem("CERTIFICATE", certificate.getEncoded()));
            }
            Files.writeString(folder.resolve(name + ".crt"), chain.toString());
        } catch (GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    /** What lets a Java trust the authority beside those that it trusts anyway, as docs/mailboxes.md tells administrators. */
    String trust() throws IOException {
        Path trusted = folder.resolve("cacerts");
        Path authority = folder.resolve("authority.pem");
        if (Files.exists(trusted)) {
            return option(trusted);
        }
        keytool("-exportcert", "-rfc", "-alias", "authority", "-file", authority.toString());
        Files.copy(JAVA.resolve("lib/security/cacerts"), trusted);
        run(trusted, "-importcert", "-noprompt", "-alias", "authority", "-file", authority.toString());
        return option(trusted);
    }

    private static String option(Path trusted) {
        return "-Djavax.net.ssl.trustStore=" + trusted + " -Djavax.net.ssl.trustStorePassword=" + PASSWORD;
    }

    private static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n"
                + Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(bytes)
                + "\n-----END " + kind + "-----\n";
    }

    private Path store() {
        return folder.resolve("keys.p12");
    }

    private void keytool(String... words) throws IOException {
        List<String> all = new ArrayList<>(Arrays.asList(words));
        if (words[0].equals("-genkeypair")) {
            all.addAll(List.of("-keyalg", "EC"));
        }
        run(store(), all.toArray(String[]::new));
    }

    private static void run(Path store, String... words) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(JAVA.resolve("bin/keytool").toString()));
        command.addAll(Arrays.asList(words));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", PASSWORD));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(said).isZero();
    }
}
