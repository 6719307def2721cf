package docket.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;

/** The folder that holds all of the embedded PostgreSQL: what lies where in it. */
record PostgresDirectory(Path root) {

    /** Makes the folder if it is missing; as root, others may pass through it, for PostgreSQL will be another user. */
    static PostgresDirectory open(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            String mode = LinuxProcess.ownUser() == 0 ? "rwx--x--x" : "rwx------";
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(mode));
        }
        return new PostgresDirectory(directory.toRealPath());
    }

    Path cluster() {
        return root.resolve("cluster");
    }

    /** A cluster that initdb has not finished; worthless. */
    Path unfinishedCluster() {
        return root.resolve("cluster.new");
    }

    boolean hasCluster() {
        return Files.exists(cluster());
    }

    Path postmasterPid() {
        return cluster().resolve("postmaster.pid");
    }

    /** What the running server writes, one file a weekday. */
    Path log() {
        return root.resolve("log");
    }

    /** What the last start said before the server had its log; outside of log, which is PostgreSQL's own to write. */
    Path startLog() {
        return root.resolve("start.log");
    }

    Path password() {
        return root.resolve("password");
    }

    /** The port of the last start. */
    Path port() {
        return root.resolve("port");
    }

    /** Who uses the folder: see PostgresLock. */
    Path lock() {
        return root.resolve("lock");
    }

    /** Locked by the server's processes themselves: see PostgresProcesses. */
    Path running() {
        return root.resolve("running");
    }

    void makeLog() throws IOException {
        if (!Files.isDirectory(log())) {
            Files.createDirectory(
                    log(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
    }

    static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid", LinkOption.NOFOLLOW_LINKS);
    }

    static int group(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:gid", LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes names in a folder (a rename, a new file) outlast a power cut. */
    static void sync(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
