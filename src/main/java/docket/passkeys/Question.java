package docket.passkeys;

/**
 * What a browser has its authenticator sign, good for five minutes and once.
 *
 * @param options for the browser, in JSON (Web Authentication Level 3, 5.4 and 5.5)
 * @param kept what the browser keeps until it answers, in letters, digits, - and _; it tells nothing
 */
public record Question(String options, String kept) {}
