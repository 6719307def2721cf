package docket.postgres;

import static docket.postgres.PostgresFolder.ask;
import static docket.postgres.PostgresFolder.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who PostgreSQL runs as when Docket is root, and when it is not. */
class PostgresRootTest {

    private static final int NOBODY = 65534;

    private @Nullable PostgresFolder folder;

    @BeforeEach
    void as_root() {
        assumeTrue(LinuxProcess.ownUser() == 0, "only root can try this");
    }

    @AfterEach
    void clean() {
        if (folder != null) {
            assertThat(folder.hasPostmaster()).isFalse();
            folder.delete();
        }
    }

    @Test
    void where_an_unprivileged_user_can_reach_the_folder_it_is_that_user_and_stays_so()
            throws IOException, SQLException {
        folder = PostgresFolder.in(Path.of("/tmp"), "rwxr-xr-x");
        int before;
        try (Postgres postgres = Postgres.start(folder.path())) {
            execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
            before = user(folder);
            assertThat(before).isNotZero();
            assertThat(status(folder, "CapEff:")).matches("0+");
            assertThat(status(folder, "NoNewPrivs:")).isEqualTo("1");
        }
        Files.setPosixFilePermissions(folder.path().resolve(".."), PosixFilePermissions.fromString("rwx------"));
        try (Postgres postgres = Postgres.start(folder.path())) {
            assertThat(ask(postgres, "SELECT answer FROM kept")).isEqualTo("42");
            assertThat(user(folder)).isEqualTo(before);
            assertThat(status(folder, "CapEff:"))
                    .as("the right to pass closed folders")
                    .matches("0+[24]");
        }
    }

    @Test
    void a_plain_user_runs_it_itself_and_leaves_the_data_of_others_alone() throws IOException {
        folder = PostgresFolder.in(Path.of("/tmp"), "rwxr-xr-x");
        RunAs nobody = RunAs.userWith("dac_read_search", NOBODY, NOBODY);
        assumeTrue(Command.run(Duration.ofSeconds(5), nobody.command(List.of("true")))
                .worked());
        Files.setAttribute(folder.path(), "unix:uid", NOBODY);
        String[] by = nobody.prefix().toArray(String[]::new);
        try (PostgresUser user = PostgresUser.start(folder.path(), by)) {
            assertThat(user.said()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(user(folder)).isEqualTo(NOBODY);
        }
        RunAs.namespace().own(folder.directory().cluster());
        try (PostgresUser user = PostgresUser.start(folder.path(), by)) {
            assertThat(user.said()).contains("belongs to user 0");
        }
    }

    @Test
    void under_the_home_of_root_it_has_no_right_of_root_and_without_namespaces_the_files_change_hands()
            throws IOException, SQLException {
        String[] without = {
            "unshare", "--mount", "sh", "-c", "mount --bind /bin/false /usr/bin/unshare && exec \"$@\"", "-"
        };
        folder = PostgresFolder.in(Path.of("/root"), "rwx------");
        try (Postgres postgres = Postgres.start(folder.path())) {
            execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
            assertThat(status(folder, "CapEff:")).matches("0+[024]");
            assumeTrue(user(folder) == 0, "user namespaces are off here anyway");
        }
        assumeTrue(works(Stream.concat(Stream.of(without), Stream.of("true")).toList()));
        try (PostgresUser user = PostgresUser.start(folder.path(), without)) {
            assertThat(user.said()).startsWith("jdbc:postgresql://127.0.0.1:");
            assertThat(user(folder)).isNotZero();
            assertThat(status(folder, "CapEff:")).matches("0+[24]");
            try (Postgres postgres = Postgres.start(folder.path())) {
                assertThat(ask(postgres, "SELECT answer FROM kept")).isEqualTo("42");
            }
        }
    }

    private static boolean works(List<String> words) {
        return Command.run(Duration.ofSeconds(5), words).worked();
    }

    private static int user(PostgresFolder folder) throws IOException {
        return Integer.parseInt(status(folder, "Uid:"));
    }

    private static String status(PostgresFolder folder, String label) throws IOException {
        Path status = Path.of("/proc", Long.toString(folder.postmaster().id()), "status");
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith(label))
                .map(line -> line.split("\\s+", -1)[1])
                .findFirst()
                .orElseThrow();
    }
}
