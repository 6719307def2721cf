package docket.attachments;

import docket.platform.Sha256;
import docket.platform.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Files on the disk, each under the SHA-256 of its bytes: {@code ab/cd/abcd…}; the same bytes are kept once. */
final class FileStore {

    private static final int BUFFER_SIZE = 64 * 1024;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern FOLDER = Pattern.compile("[0-9a-f]{2}");
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path root;
    private final Path incoming;

    /**
     * Keeps a file's arrival (read) and its removal (write) apart. A removal looks at the age again under the lock: a
     * file is removed only while no arrival can come in between, and one that arrived just before is young. A row names
     * bytes within minutes of their arrival, so bytes that are a day old and have no row will never get one without
     * arriving again; the database can therefore be asked before the lock is taken. Several processes on one folder
     * share the age (every arrival renames a new file over the old one) but not the lock: between them, the moment
     * from the second look to the removal stays open.
     */
    private final ReadWriteLock arrivals = new ReentrantReadWriteLock();

    /**
     * Makes the folder where it is not there yet.
     *
     * @throws StartRefused where it can't be made
     */
    FileStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
        this.incoming = this.root.resolve("incoming");
        try {
            Files.createDirectories(incoming, OWNER_ONLY_FOLDER);
            force(this.root);
            force(this.root.resolveSibling(""));
        } catch (IOException e) {
            throw new StartRefused("The folder of attachments " + root + " can't be used: " + e.getMessage(), e);
        }
    }

    /**
     * Keeps what comes; bytes and name are on the disk when this returns. Nothing is left of a file that fails.
     *
     * @throws FileTooLarge as soon as more than the limit has come
     */
    StoredContent receive(InputStream content, long limit) throws IOException {
        Path file = Files.createTempFile(incoming, "", ".part", OWNER_ONLY);
        try {
            StoredContent received = write(content, file, limit);
            keep(file, received.sha256());
            return received;
        } finally {
            Files.deleteIfExists(file);
        }
    }

    /** Opens a file for reading; whoever reads it is not disturbed by its removal. */
    FileChannel open(String sha256) throws IOException {
        return FileChannel.open(file(sha256), StandardOpenOption.READ);
    }

    /**
     * Removes the files that are older than the given time and that nothing names, and what was left behind while it
     * came in.
     *
     * @param named answers those of the given hashes that something names; it is asked once a folder
     * @return how many were removed
     */
    int sweep(Instant before, UnaryOperator<Set<String>> named) throws IOException {
        int removed = 0;
        for (Path file : list(incoming)) {
            removed += remove(file, before);
        }
        for (Path outer : list(root, FOLDER)) {
            for (Path folder : list(outer, FOLDER)) {
                Set<String> unnamed = olderIn(folder, before);
                if (!unnamed.isEmpty()) {
                    unnamed.removeAll(named.apply(Set.copyOf(unnamed)));
                }
                for (String sha256 : unnamed) {
                    removed += remove(folder.resolve(sha256), before);
                }
            }
        }
        return removed;
    }

    private static StoredContent write(InputStream content, Path file, long limit) throws IOException {
        MessageDigest digest = Sha256.start();
        long size = 0;
        byte[] buffer = new byte[BUFFER_SIZE];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(channel)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw new FileTooLarge(limit);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
            channel.force(true);
        }
        return new StoredContent(HexFormat.of().formatHex(digest.digest()), size);
    }

    // The folders above are forced every time: another thread may have made them and not yet have come that far.
    private void keep(Path received, String sha256) throws IOException {
        Path outer = root.resolve(sha256.substring(0, 2));
        Path folder = outer.resolve(sha256.substring(2, 4));
        Files.createDirectories(folder, OWNER_ONLY_FOLDER);
        arrivals.readLock().lock();
        try {
            Files.move(received, folder.resolve(sha256), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            arrivals.readLock().unlock();
        }
        force(folder);
        force(outer);
        force(root);
    }

    private int remove(Path file, Instant before) throws IOException {
        arrivals.writeLock().lock();
        try {
            return isOlder(file, before) && Files.deleteIfExists(file) ? 1 : 0;
        } finally {
            arrivals.writeLock().unlock();
        }
    }

    private Path file(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("Not a SHA-256 in hexadecimal");
        }
        return root.resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
    }

    private static Set<String> olderIn(Path folder, Instant before) throws IOException {
        Set<String> older = new HashSet<>();
        for (Path file : list(folder, SHA256)) {
            if (isOlder(file, before)) {
                older.add(String.valueOf(file.getFileName()));
            }
        }
        return older;
    }

    private static boolean isOlder(Path file, Instant before) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(before);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static List<Path> list(Path folder, Pattern names) throws IOException {
        return list(folder).stream()
                .filter(path ->
                        names.matcher(String.valueOf(path.getFileName())).matches())
                .toList();
    }

    private static List<Path> list(Path folder) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            entries.forEach(found::add);
        }
        return found;
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
