package docket.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;

/** The file that holds the one secret from which all other keys are derived: 32 random bytes in base64, mode 0600. */
final class MasterKey {

    private static final int LENGTH = 32;
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private MasterKey() {}

    /** Reads the key; {@link StartRefused} where the file can not be read or holds no such key. */
    static byte[] read(Path file) {
        try {
            byte[] key =
                    Base64.getDecoder().decode(Files.readString(file).strip().getBytes(StandardCharsets.US_ASCII));
            if (key.length != LENGTH) {
                throw new StartRefused("The master key file " + file + " does not hold a key of 32 bytes in base64.");
            }
            return key;
        } catch (IllegalArgumentException e) {
            throw new StartRefused("The master key file " + file + " does not hold a key of 32 bytes in base64.", e);
        } catch (IOException e) {
            throw new StartRefused("The master key file " + file + " can't be read: " + e.getMessage(), e);
        }
    }

    /** Makes a new key; it is on the disk, file and name, before this returns. */
    static byte[] create(Path file) {
        byte[] key = new byte[LENGTH];
        new SecureRandom().nextBytes(key);
        try {
            Path folder = file.toAbsolutePath().getParent();
            Files.createDirectories(folder, OWNER_ONLY_FOLDER);
            Path fresh = Files.createTempFile(folder, "master", ".new", OWNER_ONLY);
            Files.writeString(fresh, Base64.getEncoder().encodeToString(key) + "\n");
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
            return key;
        } catch (IOException e) {
            throw new UncheckedIOException("The master key file " + file + " can't be made", e);
        }
    }
}
