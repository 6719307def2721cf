package docket.pages;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page.
 *
 * @param csrf the token that the page's forms send back
 * @param person the name of who is signed in; null: nobody
 */
public record Frame(Words words, String csrf, @Nullable String person) {}
