package docket.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The random password of the embedded PostgreSQL's one user, kept beside the cluster. */
final class PostgresPassword {

    private static final int BYTES = 24;

    private PostgresPassword() {}

    static String of(PostgresDirectory directory) throws IOException {
        Path file = directory.password();
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (directory.hasCluster()) {
            throw new PostgresRefused("The password of the database is missing: put back the file " + file + ".");
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Path unfinished = file.resolveSibling("password.new");
        write(unfinished, password);
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
        PostgresDirectory.sync(directory.root());
        return password;
    }

    /** A new file that only its owner may read, on disk when this returns. */
    static void write(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel channel = FileChannel.open(file, options, mode)) {
            ByteBuffer bytes = ByteBuffer.wrap((text + "\n").getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
