package docket.postgres;

import static docket.postgres.PostgresFolder.ask;
import static docket.postgres.PostgresFolder.execute;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** One embedded PostgreSQL between several processes: the server, the command line beside it, and those killed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PostgresProcessesTest {

    private PostgresFolder folder;

    @BeforeAll
    void make() throws IOException {
        folder = PostgresFolder.closed();
    }

    @AfterEach
    void nothing_is_left() {
        assertThat(folder.hasPostmaster()).isFalse();
    }

    @AfterAll
    void clean() {
        folder.delete();
    }

    @Test
    void a_second_process_joins_and_leaves_without_a_trace() throws IOException, SQLException {
        try (Postgres server = Postgres.start(folder.path())) {
            long process = folder.postmaster().id();
            try (PostgresUser command = PostgresUser.start(folder.path())) {
                assertThat(command.said()).isEqualTo(server.jdbcUrl());
            }
            assertThat(folder.postmaster().id()).isEqualTo(process);
            assertThat(ask(server, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void who_leaves_last_stops_it_whoever_started_it() throws IOException, SQLException {
        try (PostgresUser first = PostgresUser.start(folder.path());
                Postgres second = Postgres.start(folder.path())) {
            long process = folder.postmaster().id();
            first.leave();
            assertThat(ask(second, "SELECT 1")).isEqualTo("1");
            assertThat(folder.postmaster().id()).isEqualTo(process);
        }
    }

    @Test
    void one_that_joined_takes_over_when_the_server_dies_with_its_owner() throws IOException, SQLException {
        try (PostgresUser first = PostgresUser.start(folder.path());
                Postgres second = Postgres.start(folder.path())) {
            long process = folder.postmaster().id();
            first.kill();
            ProcessHandle.of(process).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> ask(second, "SELECT 1").equals("1"));
            assertThat(folder.postmaster().id()).isNotEqualTo(process);
        }
    }

    @Test
    void two_that_see_the_server_die_bring_back_one() throws IOException, SQLException {
        try (PostgresUser first = PostgresUser.start(folder.path());
                Postgres second = Postgres.start(folder.path())) {
            ProcessHandle.of(folder.postmaster().id()).orElseThrow().destroyForcibly();
            await().atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> ask(second, "SELECT 1").equals("1"));
            assertThat(first.said()).isEqualTo(second.jdbcUrl());
        }
    }

    @Test
    void a_server_left_by_a_killed_process_is_replaced_by_ours() throws IOException, SQLException {
        long left;
        try (PostgresUser killed = PostgresUser.start(folder.path())) {
            left = folder.postmaster().id();
            killed.kill();
            assertThat(folder.postmaster().id()).isEqualTo(left);
        }
        try (Postgres next = Postgres.start(folder.path())) {
            assertThat(ask(next, "SELECT 1")).isEqualTo("1");
            assertThat(folder.postmaster().id()).isNotEqualTo(left);
            assertThat(new LinuxProcess(left).runs()).isFalse();
        }
    }

    @Test
    void after_all_was_killed_the_data_is_there() throws IOException, SQLException {
        try (Postgres before = Postgres.start(folder.path())) {
            execute(before, "CREATE TABLE IF NOT EXISTS survivor AS SELECT 42 AS answer");
        }
        try (PostgresUser killed = PostgresUser.start(folder.path())) {
            ProcessHandle server = ProcessHandle.of(folder.postmaster().id()).orElseThrow();
            killed.kill();
            server.destroyForcibly();
        }
        try (Postgres next = Postgres.start(folder.path())) {
            assertThat(ask(next, "SELECT answer FROM survivor")).isEqualTo("42");
        }
    }
}
