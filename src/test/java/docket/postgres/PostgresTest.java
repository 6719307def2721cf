package docket.postgres;

import static docket.postgres.PostgresFolder.ask;
import static docket.postgres.PostgresFolder.connect;
import static docket.postgres.PostgresFolder.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One embedded PostgreSQL in one process: what it is made of, and what it survives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresTest {

    private PostgresFolder folder;
    private Postgres postgres;

    @BeforeAll
    void a_first_start_after_one_that_was_cut_off() throws IOException {
        folder = PostgresFolder.closed();
        Files.createDirectories(folder.directory().unfinishedCluster().resolve("base"));
    }

    @BeforeEach
    void start() {
        postgres = Postgres.start(folder.path());
    }

    @AfterEach
    void stop() {
        postgres.close();
        assertThat(folder.hasPostmaster()).isFalse();
    }

    @AfterAll
    void clean() {
        folder.delete();
    }

    @Test
    void a_new_database_is_made_to_keep_what_it_acknowledged() throws SQLException {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
            assertThat(ask(postgres, "SHOW " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(ask(postgres, "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(ask(postgres, "SELECT datlocprovider FROM pg_database WHERE datname = current_database()"))
                .as("the locale is PostgreSQL's own")
                .isEqualTo("b");
        assertThat(folder.directory().unfinishedCluster()).doesNotExist();
    }

    @Test
    void it_is_reached_by_loopback_and_password_alone() throws SQLException, IOException {
        assertThat(ask(postgres, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(ask(postgres, "SHOW unix_socket_directories")).isEmpty();
        assertThat(ask(postgres, "SELECT string_agg(DISTINCT auth_method, ',') FROM pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
        assertThat(Files.getPosixFilePermissions(folder.directory().password()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> connect(postgres, "wrong").close()).hasMessageContaining("password");
    }

    @Test
    void it_runs_in_a_session_of_its_own() throws IOException {
        long process = folder.postmaster().id();
        String stat = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
        List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        assertThat(fields.get(3)).as("session").isEqualTo(Long.toString(process));
        assertThat(ProcessHandle.of(process).flatMap(ProcessHandle::parent))
                .as("parent")
                .contains(ProcessHandle.current());
    }

    @Test
    void a_later_start_finds_data_password_and_port() throws SQLException {
        String url = postgres.jdbcUrl();
        String password = postgres.password();
        execute(postgres, "CREATE TABLE kept AS SELECT 42 AS answer");
        postgres.close();
        postgres = Postgres.start(folder.path());
        assertThat(ask(postgres, "SELECT answer FROM kept")).isEqualTo("42");
        assertThat(postgres.password()).isEqualTo(password);
        assertThat(postgres.jdbcUrl()).isEqualTo(url);
    }

    @Test
    void a_killed_server_comes_back_at_the_same_address_with_its_data() throws SQLException {
        execute(postgres, "CREATE TABLE survivor AS SELECT 42 AS answer");
        long killed = folder.postmaster().id();
        ProcessHandle.of(killed).orElseThrow().destroyForcibly();
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().untilAsserted(() -> {
            assertThat(ask(postgres, "SELECT answer FROM survivor")).isEqualTo("42");
            assertThat(folder.postmaster().id()).isNotEqualTo(killed);
        });
    }

    @Test
    void a_server_killed_while_closing_is_not_brought_back() {
        ProcessHandle.of(folder.postmaster().id()).orElseThrow().destroyForcibly();
        postgres.close();
        postgres.close();
        assertThat(folder.hasPostmaster()).isFalse();
    }

    @Test
    void two_users_in_one_process_share_it_until_the_last_leaves() throws SQLException {
        try (Postgres second = Postgres.start(folder.path().resolve("../postgresql"))) {
            assertThat(second.jdbcUrl()).isEqualTo(postgres.jdbcUrl());
            postgres.close();
            assertThat(ask(second, "SELECT 1")).isEqualTo("1");
        }
        assertThat(folder.hasPostmaster()).isFalse();
    }

    @Test
    void a_pid_file_that_names_another_program_hurts_neither() throws IOException, SQLException {
        Process unrelated = new ProcessBuilder("tail", "-f", "/dev/null").start();
        restartWithPidFile(unrelated.pid() + "\n" + pidFileAfterItsNumber());
        assertThat(unrelated.isAlive()).isTrue();
        unrelated.destroy();
    }

    @Test
    void a_pid_file_that_names_a_zombie_does_not_stop_a_start() throws IOException, SQLException {
        Process parent = new ProcessBuilder("sh", "-c", "true & exec tail -f /dev/null").start();
        await().until(() -> parent.children().findFirst().isPresent());
        long zombie = parent.children().findFirst().orElseThrow().pid();
        await().until(() -> !new LinuxProcess(zombie).runs());
        restartWithPidFile(zombie + "\n" + pidFileAfterItsNumber());
        assertThat(Path.of("/proc", Long.toString(zombie))).exists();
        parent.destroy();
    }

    @Test
    void an_empty_pid_file_does_not_stop_a_start() throws IOException, SQLException {
        restartWithPidFile("");
    }

    private String pidFileAfterItsNumber() throws IOException {
        String now = Files.readString(folder.directory().postmasterPid());
        return now.substring(now.indexOf('\n') + 1);
    }

    private void restartWithPidFile(String text) throws IOException, SQLException {
        postgres.close();
        Files.writeString(folder.directory().postmasterPid(), text);
        postgres = Postgres.start(folder.path());
        assertThat(ask(postgres, "SELECT 1")).isEqualTo("1");
    }

    @Test
    void a_cluster_of_another_major_version_is_refused_in_one_line() throws IOException {
        postgres.close();
        Path version = folder.directory().cluster().resolve("PG_VERSION");
        String own = Files.readString(version);
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> Postgres.start(folder.path()))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("is of PostgreSQL 17")
                .hasMessageNotContaining("\n");
        Files.writeString(version, own);
    }

    @Test
    void a_start_that_fails_says_why() throws IOException {
        postgres.close();
        Path configuration = folder.directory().cluster().resolve("postgresql.conf");
        String own = Files.readString(configuration);
        Files.writeString(configuration, "work_mem = 'much'\n");
        assertThatThrownBy(() -> Postgres.start(folder.path()))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("postgresql.conf")
                .hasMessageNotContaining("\n");
        Files.writeString(configuration, own);
    }

    @Test
    void a_lost_password_is_told_and_not_made_anew() throws IOException {
        postgres.close();
        Path password = folder.directory().password();
        String own = Files.readString(password);
        Files.delete(password);
        assertThatThrownBy(() -> Postgres.start(folder.path()))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("put back the file");
        PostgresPassword.write(password, own.strip());
    }
}
