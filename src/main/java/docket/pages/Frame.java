package docket.pages;

import docket.platform.Secret;
import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param csrf the token that the page's forms send back
 * @param nonce what marks the page's own scripts (CSP 3, 2.3.1): new with each page
 * @param reader null: nobody is signed in
 */
public record Frame(
        Words words, String csrf, String nonce, @Nullable Reader reader) {

    static Frame of(Words words, String csrf, @Nullable Reader reader) {
        return new Frame(words, csrf, Secret.random().reveal(), reader);
    }

    public boolean signedIn() {
        return reader != null;
    }

    /** The reader's theme; that of the device where nobody is signed in. */
    public String theme() {
        return reader == null ? "auto" : reader.theme();
    }

    /** Where browsers find a file of {@code resources/web}. */
    public String asset(String name) {
        return Assets.path(name);
    }
}
