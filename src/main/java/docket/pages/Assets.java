package docket.pages;

import docket.platform.Sha256;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.webjars.WebJarVersionLocator;

/**
 * Where browsers find our files and the libraries': the address changes with the contents, so that they are fetched once and
 * kept for good.
 */
public final class Assets {

    /** What stands before the name of a file of ours: a digest of all of them. */
    static final String VERSION = version();

    /** Tabler's styles. */
    public static final String TABLER = webjar("tabler__core", "dist/css/tabler.min.css");

    /** The script htmx. */
    public static final String HTMX = webjar("htmx.org", "dist/htmx.min.js");

    private Assets() {}

    /** Where a file of {@code resources/web} is. */
    public static String path(String name) {
        return "/assets/" + VERSION + "/" + name;
    }

    private static String webjar(String name, String file) {
        return "/webjars/" + name + "/" + new WebJarVersionLocator().version(name) + "/" + file;
    }

    private static String version() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:web/**/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (Resource file : files) {
                try (InputStream content = file.getInputStream()) {
                    content.transferTo(all);
                }
            }
            return HexFormat.of().formatHex(Sha256.of(all.toByteArray()), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
