package docket.chromium;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The browser of this process's tests: the one that is installed, with nobody's files, and no way off this machine. */
final class Chromium {

    private static final List<String> PROGRAMS = List.of("chromium", "chromium-browser", "google-chrome");

    /** Root can't have its sandbox; names that are not of this machine lead nowhere. */
    private static final List<String> ARGUMENTS =
            List.of("--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");

    private static final Browser BROWSER = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
            .chromium()
            .launch(new LaunchOptions().setExecutablePath(program()).setArgs(ARGUMENTS));

    private Chromium() {}

    /** Cookies, storage and windows of their own. */
    static BrowserContext context(Browser.NewContextOptions options) {
        return BROWSER.newContext(options);
    }

    private static Path program() {
        List<String> folders =
                List.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator, -1));
        return PROGRAMS.stream()
                .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("Tests of pages need Chromium (Debian: apt-get install chromium)"));
    }
}
