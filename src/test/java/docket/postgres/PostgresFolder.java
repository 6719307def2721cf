package docket.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A folder for an embedded PostgreSQL of a test, whose programs are unpacked once for all tests, and SQL on it. */
record PostgresFolder(Path path) {

    private static @Nullable Path binaries;

    /** A closed new folder in this one; the database goes into its folder 'postgresql'. */
    static PostgresFolder in(Path parent, String mode) throws IOException {
        Path folder = Files.createTempDirectory(parent, "docket-test-");
        Path path = Files.createDirectory(folder.resolve("postgresql"));
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path home = binaries();
        Files.createSymbolicLink(path.resolve(home.getFileName()), home);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString(mode));
        return new PostgresFolder(path.toRealPath());
    }

    static PostgresFolder closed() throws IOException {
        return in(Path.of("/tmp"), "rwx------");
    }

    private static synchronized Path binaries() throws IOException {
        if (binaries == null) {
            Path folder = Files.createTempDirectory(Path.of("/tmp"), "docket-test-binaries-");
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
            binaries = PostgresBinaries.unpack(new PostgresDirectory(folder)).home();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        }
        return binaries;
    }

    PostgresDirectory directory() {
        return new PostgresDirectory(path);
    }

    Postmaster postmaster() {
        return Postmaster.find(directory()).orElseThrow();
    }

    boolean hasPostmaster() {
        return Postmaster.find(directory()).isPresent();
    }

    void delete() {
        delete(path.resolve("..").normalize());
    }

    static void delete(Path tree) {
        try {
            PostgresDirectory.delete(tree);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static void execute(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres, postgres.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(Postgres postgres, String sql) throws SQLException {
        try (Connection connection = connect(postgres, postgres.password());
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    static Connection connect(Postgres postgres, String password) throws SQLException {
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.username(), password);
    }
}
