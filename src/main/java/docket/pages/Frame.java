package docket.pages;

/**
 * What stands around every page.
 *
 * @param csrf the token that the page's forms send back
 * @param signedIn whether somebody is
 */
public record Frame(Words words, String csrf, boolean signedIn) {}
