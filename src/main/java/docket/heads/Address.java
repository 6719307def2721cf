package docket.heads;

import docket.platform.EmailAddress;

/**
 * Whom a mail names.
 *
 * @param name in one line, decoded, at most 200 characters; empty where there is none
 */
public record Address(EmailAddress email, String name) {}
