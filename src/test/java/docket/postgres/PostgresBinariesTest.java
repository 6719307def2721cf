package docket.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Unpacking an archive: what it keeps, and what it does not let out. */
class PostgresBinariesTest {

    @TempDir
    private Path folder;

    @Test
    void programs_stay_programs_and_links_stay_links() throws IOException {
        TarArchiveEntry program = new TarArchiveEntry("bin/postgres");
        program.setMode(0100755);
        Path unpacked = folder.resolve("unpacked");
        PostgresBinaries.extract(archive(program, link("lib/libpq.so", "../bin/postgres")), unpacked);
        assertThat(Files.getPosixFilePermissions(unpacked.resolve("bin/postgres")))
                .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(unpacked.resolve("lib/libpq.so")).isSymbolicLink();
    }

    @Test
    void nothing_gets_out_of_the_folder() throws IOException {
        for (TarArchiveEntry entry :
                new TarArchiveEntry[] {new TarArchiveEntry("../out"), link("out", "../../out"), link("out", "/etc")}) {
            Path unpacked = folder.resolve("unpacked");
            assertThatThrownBy(() -> PostgresBinaries.extract(archive(entry), unpacked))
                    .hasMessageContaining("Outside");
        }
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void a_machine_without_binaries_is_told_the_alternative() {
        PostgresDirectory directory = new PostgresDirectory(folder);
        assertThatThrownBy(() -> PostgresBinaries.unpack(directory, "riscv64"))
                .isInstanceOf(PostgresRefused.class)
                .hasMessageContaining("riscv64")
                .hasMessageContaining("DOCKET_DATABASE_URL");
    }

    private static TarArchiveEntry link(String name, String target) {
        TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
        entry.setLinkName(target);
        return entry;
    }

    private static InputStream archive(TarArchiveEntry... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var tar = new TarArchiveOutputStream(new XZCompressorOutputStream(bytes))) {
            for (TarArchiveEntry entry : entries) {
                tar.putArchiveEntry(entry);
                tar.closeArchiveEntry();
            }
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }
}
