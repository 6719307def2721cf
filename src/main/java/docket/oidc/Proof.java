package docket.oidc;

/**
 * Who somebody is, as the provider has proved: the two together are unique for ever, an e-mail address is not
 * (OpenID Connect Core 1.0, 5.7).
 *
 * @param subject what the issuer knows the person by
 * @param secondFactor whether a second factor was proved there, by a provider that is trusted with it
 */
public record Proof(String issuer, String subject, boolean secondFactor) {}
