package docket.platform;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sealed opens with the same key for the same purpose only; a server without its key does not start. */
class KeysTest {

    private static final byte[] VALUE = "value".getBytes(UTF_8);

    @TempDir
    Path folder;

    private final Keys keys = new Keys(bytes(1));

    @BeforeEach
    @AfterEach
    void forgetKey() {
        TestDatabase.jdbi().useHandle(handle -> handle.execute("DELETE FROM master_key"));
    }

    @Test
    void a_sealed_value_opens_again_and_hides_what_it_is() {
        byte[] sealed = keys.seal("purpose", VALUE);

        assertThat(new Keys(bytes(1)).open("purpose", sealed)).isEqualTo(VALUE);
        assertThat(new String(sealed, UTF_8)).doesNotContain("value");
        assertThat(keys.seal("purpose", VALUE)).isNotEqualTo(sealed);
    }

    @Test
    void a_mac_is_of_its_purpose_key_and_bytes() {
        byte[] mac = keys.mac("purpose", VALUE);

        assertThat(mac)
                .hasSize(32)
                .isEqualTo(new Keys(bytes(1)).mac("purpose", "va".getBytes(UTF_8), "lue".getBytes(UTF_8)));
        assertThat(keys.mac("another", VALUE)).isNotEqualTo(mac);
        assertThat(new Keys(bytes(2)).mac("purpose", VALUE)).isNotEqualTo(mac);
        assertThat(keys.mac("purpose", "other".getBytes(UTF_8))).isNotEqualTo(mac);
    }

    @Test
    void a_value_of_another_purpose_or_key_does_not_open() {
        byte[] sealed = keys.seal("purpose", VALUE);

        assertThatThrownBy(() -> keys.open("another", sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Keys(bytes(2)).open("purpose", sealed))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(keys.id());
    }

    @Test
    void a_value_with_any_byte_changed_does_not_open() {
        byte[] sealed = keys.seal("purpose", VALUE);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> keys.open("purpose", changed)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void a_value_that_is_cut_does_not_open() {
        byte[] sealed = keys.seal("purpose", VALUE);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> keys.open("purpose", cut)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void the_first_start_makes_a_key_for_the_owner_alone_and_the_next_reads_it() throws IOException {
        Keys made = start("keys/master");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/master"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(start("keys/master").id()).isEqualTo(made.id()).matches("[0-9a-f]{8}");
    }

    @Test
    void a_start_without_the_key_or_with_another_is_refused_in_one_line() throws IOException {
        String id = start("keys/master").id();
        Files.writeString(folder.resolve("other"), "A".repeat(43) + "=");
        Files.writeString(folder.resolve("short"), "AAAA");
        Files.writeString(folder.resolve("words"), "not base64!");

        assertRefused(() -> start("missing"), "missing", id);
        assertRefused(() -> start("other"), "other", id);
        assertRefused(() -> start("short"), "short", "32 bytes");
        assertRefused(() -> start("words"), "words", "32 bytes");
        assertRefused(() -> start("keys"), "keys", "can't be read");
        assertThat(folder.resolve("missing")).doesNotExist();
    }

    private static void assertRefused(ThrowingCallable start, String file, String reason) {
        assertThatThrownBy(start)
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(file)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("\n");
    }

    private Keys start(String file) {
        return new KeysConfig()
                .keys(
                        new DocketSettings(folder, 0, "127.0.0.1", null, null, null, List.of(), folder.resolve(file)),
                        TestDatabase.jdbi());
    }

    private static byte[] bytes(int value) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) value);
        return bytes;
    }
}
