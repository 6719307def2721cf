package docket.platform;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Matches the master key file with the database: one is made for a fresh database, a wrong or missing one is refused. */
@Configuration(proxyBeanMethods = false)
class KeysConfig {

    /** Never lazy: the command line, too, refuses the wrong key before it does anything. */
    @Bean
    @Lazy(false)
    Keys keys(DocketSettings settings, Jdbi jdbi) {
        Path file = settings.masterKeyFile();
        Optional<String> expected = jdbi.withHandle(handle -> handle.createQuery("SELECT id FROM master_key")
                .mapTo(String.class)
                .findOne());
        if (expected.isEmpty()) {
            return adopt(file, jdbi);
        }
        if (!Files.exists(file)) {
            throw new StartRefused("The master key file " + file + " is missing; this database needs the key "
                    + expected.get() + ". Restore it, or name its place with DOCKET_KEY_FILE.");
        }
        Keys keys = new Keys(MasterKey.read(file));
        if (!keys.id().equals(expected.get())) {
            throw new StartRefused(
                    "The master key in " + file + " is " + keys.id() + ", but this database needs the key "
                            + expected.get() + ". Restore the right file, or name its place with DOCKET_KEY_FILE.");
        }
        return keys;
    }

    private static Keys adopt(Path file, Jdbi jdbi) {
        Keys keys = new Keys(Files.exists(file) ? MasterKey.read(file) : MasterKey.create(file));
        jdbi.useHandle(handle -> handle.execute("INSERT INTO master_key (id) VALUES (?)", keys.id()));
        return keys;
    }
}
