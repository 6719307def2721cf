package docket.identities;

import java.time.Instant;

/** By what a provider of identities knows a person: another way in to the account. */
public record Identity(String issuer, String subject, Instant createdAt) {}
