package docket.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * The PostgreSQL that Docket brings along: started when first used, kept up, stopped when its last user leaves.
 *
 * <p>Several processes may use one folder at a time, and so may several users in one process. Works on Linux.
 */
public final class Postgres implements AutoCloseable {

    /** By folder, because a process may hold the lock file of a folder only once; also the monitor of all counts. */
    private static final Map<Path, Shared> OPEN = new HashMap<>();

    private final Path root;
    private final PostgresKeeper keeper;
    private boolean closed;

    private Postgres(Path root, PostgresKeeper keeper) {
        this.root = root;
        this.keeper = keeper;
    }

    /**
     * Makes the folder and the database in it if they are missing, and returns when the server takes connections.
     *
     * @throws PostgresRefused with one line that tells what to do
     */
    public static Postgres start(Path directory) {
        synchronized (OPEN) {
            try {
                PostgresDirectory opened = PostgresDirectory.open(directory);
                Shared shared = OPEN.get(opened.root());
                PostgresKeeper keeper = shared == null ? PostgresKeeper.open(opened) : shared.keeper;
                OPEN.put(opened.root(), new Shared(keeper, shared == null ? 1 : shared.users + 1));
                return new Postgres(opened.root(), keeper);
            } catch (AccessDeniedException e) {
                throw new PostgresRefused("The user of Docket may not use " + e.getFile() + ".", e);
            } catch (IOException | UncheckedIOException e) {
                throw new PostgresRefused("The database in " + directory + " cannot be started: " + e.getMessage(), e);
            }
        }
    }

    /** Where the database is; the port stays the same until this is closed, also when the server was restarted. */
    public String jdbcUrl() {
        return PostgresLogin.url(keeper.port(), PostgresLogin.DATABASE);
    }

    public String username() {
        return keeper.login().username();
    }

    public String password() {
        return keeper.login().password();
    }

    /** Stops the server unless others use it; returns when it has ended. */
    @Override
    public void close() {
        synchronized (OPEN) {
            if (closed) {
                return;
            }
            closed = true;
            Shared shared = OPEN.remove(root);
            if (shared != null && shared.users > 1) {
                OPEN.put(root, new Shared(keeper, shared.users - 1));
                return;
            }
            try {
                keeper.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private record Shared(PostgresKeeper keeper, int users) {}
}
