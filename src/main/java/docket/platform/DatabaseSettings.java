package docket.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which database Docket uses.
 *
 * @param url {@code postgresql://user:password@host:port/name}; absent: Docket brings its own
 * @param allowUnsafe start even where the server may lose acknowledged writes (fsync and its like off)
 */
@ConfigurationProperties("docket.database")
record DatabaseSettings(
        @Nullable String url, @DefaultValue("false") boolean allowUnsafe) {}
