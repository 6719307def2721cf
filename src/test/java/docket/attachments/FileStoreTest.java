package docket.attachments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.Together;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files come in whole or not at all, and go only when they are old and nothing names them. */
class FileStoreTest {

    private static final String HELLO_SHA256 = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    private static final Duration DAY = Duration.ofDays(1);

    @TempDir
    Path data;

    private Path root;
    private FileStore files;

    @BeforeEach
    void open() {
        root = data.resolve("files");
        files = new FileStore(root);
    }

    @Test
    void a_file_is_kept_under_the_hash_of_its_bytes() throws IOException {
        StoredContent content = receive("hello");

        assertThat(content).isEqualTo(new StoredContent(HELLO_SHA256, 5));
        assertThat(place("hello")).hasContent("hello");
        try (InputStream read = Channels.newInputStream(files.open(HELLO_SHA256))) {
            assertThat(read).hasContent("hello");
        }
    }

    @Test
    void nobody_but_the_owner_reads_it() throws IOException {
        receive("hello");

        assertThat(mode(place("hello"))).isEqualTo("rw-------");
        for (Path folder : List.of(root, root.resolve("incoming"), root.resolve("2c"), root.resolve("2c/f2"))) {
            assertThat(mode(folder)).isEqualTo("rwx------");
        }
    }

    @Test
    void the_same_bytes_are_kept_once_and_are_young_again() throws IOException {
        receive("hello");
        age(place("hello"), DAY.multipliedBy(2));

        receive("hello");

        assertThat(kept()).containsExactly(place("hello"));
        assertThat(Files.getLastModifiedTime(place("hello")).toInstant())
                .isAfter(Instant.now().minus(DAY));
    }

    @Test
    void an_empty_file_is_a_file() throws IOException {
        assertThat(receive("").size()).isZero();
        assertThat(kept()).hasSize(1);
    }

    @Test
    void a_file_of_many_pieces_is_kept_whole() throws IOException {
        byte[] piece = new byte[300_001];
        StoredContent content = files.receive(
                new SequenceInputStream(new ByteArrayInputStream(piece), new ByteArrayInputStream(piece)), 600_002);

        assertThat(content.size()).isEqualTo(600_002);
        assertThat(kept()).singleElement().satisfies(file -> assertThat(file).hasSize(600_002));
    }

    @Test
    void over_the_limit_nothing_is_left() {
        assertThatThrownBy(() -> files.receive(bytes("hello"), 4))
                .isInstanceOfSatisfying(
                        FileTooLarge.class, e -> assertThat(e.limit()).isEqualTo(4));
        assertThat(kept()).isEmpty();
    }

    @Test
    void a_file_without_end_is_refused_at_the_limit() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                return length;
            }
        };

        assertThatThrownBy(() -> files.receive(endless, 1_000_000)).isInstanceOf(FileTooLarge.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void of_a_file_that_breaks_off_nothing_is_left() {
        InputStream gone = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("The client is gone");
            }

            @Override
            public int read(byte[] buffer, int from, int length) throws IOException {
                return read();
            }
        };
        InputStream broken = new SequenceInputStream(bytes("hel"), gone);

        assertThatThrownBy(() -> files.receive(broken, 100)).isInstanceOf(IOException.class);
        assertThat(kept()).isEmpty();
    }

    @Test
    void only_a_hash_names_a_file() {
        assertThatThrownBy(() -> files.open("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.open(HELLO_SHA256)).isInstanceOf(IOException.class);
    }

    @Test
    void the_sweep_removes_what_is_old_and_has_no_name() throws IOException {
        receive("named");
        receive("unnamed");
        Stream.of("named", "unnamed").forEach(content -> age(place(content), DAY.multipliedBy(2)));
        receive("young");
        String named = place("named").getFileName().toString();

        int removed = files.sweep(Instant.now().minus(DAY), hashes -> Set.of(named));

        assertThat(removed).isEqualTo(1);
        assertThat(kept()).containsExactlyInAnyOrder(place("named"), place("young"));
    }

    @Test
    void the_sweep_removes_what_was_left_behind_while_it_came_in() throws IOException {
        Path old = Files.createFile(root.resolve("incoming").resolve("old.part"));
        Path young = Files.createFile(root.resolve("incoming").resolve("young.part"));
        age(old, DAY.multipliedBy(2));

        assertThat(sweep()).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
    }

    @Test
    void the_sweep_leaves_alone_what_is_not_of_the_store() throws IOException {
        receive("hello");
        Path foreign = Files.createFile(place("hello").resolveSibling("README"));
        age(foreign, DAY.multipliedBy(2));

        assertThat(sweep()).isZero();
        assertThat(foreign).exists();
    }

    @Test
    void what_arrives_while_the_sweep_asks_is_not_removed() throws IOException {
        receive("hello");
        age(place("hello"), DAY.multipliedBy(2));

        int removed = files.sweep(Instant.now().minus(DAY), hashes -> {
            receiveUnchecked("hello");
            return Set.of();
        });

        assertThat(removed).isZero();
        assertThat(place("hello")).exists();
    }

    @Test
    void what_arrives_while_sweeps_run_is_there_afterwards() throws Exception {
        AtomicInteger removed = new AtomicInteger();
        AtomicBoolean done = new AtomicBoolean();
        Callable<Integer> receiver = () -> {
            int lost = 0;
            try {
                for (int i = 0; i < 20_000 && removed.get() < 100; i++) {
                    receive("hello");
                    lost += Files.exists(place("hello")) ? 0 : 1;
                    age(place("hello"), DAY.multipliedBy(2));
                }
            } finally {
                done.set(true);
            }
            return lost;
        };
        Callable<Integer> sweeper = () -> {
            while (!done.get()) {
                removed.addAndGet(sweep());
            }
            return 0;
        };

        assertThat(Together.run(List.of(receiver, sweeper))).as("lost").containsOnly(0);
        assertThat(removed).hasPositiveValue();
    }

    private StoredContent receive(String content) throws IOException {
        return files.receive(bytes(content), 1_000);
    }

    private void receiveUnchecked(String content) {
        try {
            receive(content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int sweep() throws IOException {
        return files.sweep(Instant.now().minus(DAY), hashes -> Set.of());
    }

    private Path place(String content) {
        return StoredFiles.place(root, content);
    }

    private List<Path> kept() {
        return StoredFiles.list(root);
    }

    private static void age(Path file, Duration age) {
        StoredFiles.age(file, age);
    }

    private static InputStream bytes(String content) {
        return new ByteArrayInputStream(content.getBytes(UTF_8));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
