package docket.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.util.URLUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import docket.platform.Failure;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The provider of identities that the settings name: people are sent there, and come back with a code that Docket changes
 * into a proof (OpenID Connect Core 1.0, 3.1: authorization code flow, with PKCE). Never in a transaction, for it asks the
 * network.
 */
public class Provider {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);

    private final Optional<Client> client;
    private final Clock clock;
    private final Discovery discovery = new Discovery();

    Provider(Optional<Client> client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /** What people know it by; empty where there is none. */
    public Optional<String> name() {
        return client.map(Client::name);
    }

    /** What it is in a {@link Proof}; empty where there is none. */
    public Optional<String> issuer() {
        return client.map(found -> found.issuer().getValue());
    }

    /**
     * Begins an attempt, good for ten minutes.
     *
     * @param afresh whether somebody whom the provider knows already has to prove it again
     */
    public Attempt begin(boolean afresh) {
        return Attempt.at(clock.instant(), afresh);
    }

    /**
     * Where to send the browser for an attempt.
     *
     * @throws Failure.NotFound where there is no provider
     * @throws Failure.Unavailable where it does not answer
     */
    public URI address(Attempt attempt) {
        Client us = client();
        AuthenticationRequest.Builder request = new AuthenticationRequest.Builder(
                        ResponseType.CODE, us.scope(), us.id(), us.back())
                .endpointURI(discovery.of(us).authorization())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256);
        return (attempt.afresh() ? request.maxAge(0) : request).build().toURI();
    }

    /**
     * Changes the answer that a browser brought into a proof.
     *
     * @param query of the address that the provider sent it to
     * @throws ProofRefused where it is none, or of another attempt
     * @throws Failure.NotFound where there is no provider
     * @throws Failure.Unavailable where it does not answer
     */
    public Proof prove(Attempt attempt, String query) {
        Client us = client();
        if (clock.instant().isAfter(attempt.startedAt().plus(LIFE))) {
            throw refused("too late");
        }
        Discovery.Known known = discovery.of(us);
        AuthorizationCode code = code(us, attempt, query);
        IDTokenClaimsSet claims = claims(known, attempt, tokens(us, known, attempt, code));
        if (claims.getAuthorizedParty() != null
                && !us.id().getValue().equals(claims.getAuthorizedParty().getValue())) {
            throw refused("proof for another client");
        }
        if (attempt.afresh() && !isAfresh(claims, attempt)) {
            throw refused("it did not ask again");
        }
        return new Proof(
                us.issuer().getValue(),
                claims.getSubject().getValue(),
                us.trustsSecondFactor() && hasSecondFactor(claims));
    }

    private Client client() {
        return client.orElseThrow(() -> new Failure.NotFound("sign-in provider"));
    }

    private static AuthorizationCode code(Client us, Attempt attempt, String query) {
        AuthenticationResponse answer;
        try {
            answer = AuthenticationResponseParser.parse(us.back(), URLUtils.parseParameters(query));
        } catch (ParseException | IllegalArgumentException e) {
            throw refused("unreadable answer");
        }
        if (!new State(attempt.state()).equals(answer.getState())) {
            throw refused("answer to another attempt");
        }
        if (!answer.indicatesSuccess()) {
            throw refused(answer.toErrorResponse().getErrorObject());
        }
        AuthorizationCode code = answer.toSuccessResponse().getAuthorizationCode();
        if (code == null) {
            throw refused("no code");
        }
        return code;
    }

    private static OIDCTokenResponse tokens(Client us, Discovery.Known known, Attempt attempt, AuthorizationCode code) {
        HTTPRequest request = new TokenRequest.Builder(
                        known.token(),
                        new ClientSecretBasic(us.id(), us.secret()),
                        new AuthorizationCodeGrant(code, us.back(), new CodeVerifier(attempt.verifier())))
                .build()
                .toHTTPRequest();
        Discovery.limit(request);
        try {
            HTTPResponse answer = request.send();
            if (answer.getStatusCode() >= 500) {
                throw new IOException("it answers " + answer.getStatusCode());
            }
            TokenResponse tokens = OIDCTokenResponseParser.parse(answer);
            if (!tokens.indicatesSuccess()) {
                throw refused(tokens.toErrorResponse().getErrorObject());
            }
            return (OIDCTokenResponse) tokens.toSuccessResponse();
        } catch (IOException | ParseException e) {
            throw Discovery.unavailable(e);
        }
    }

    private static IDTokenClaimsSet claims(Discovery.Known known, Attempt attempt, OIDCTokenResponse tokens) {
        try {
            return known.validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
        } catch (BadJOSEException e) {
            throw refused(String.valueOf(e.getMessage()));
        } catch (JOSEException e) {
            throw Discovery.unavailable(e);
        }
    }

    /** A provider that was asked for it by max_age says when it asked (OpenID Connect Core 1.0, 3.1.2.1). */
    private static boolean isAfresh(IDTokenClaimsSet claims, Attempt attempt) {
        Date at = claims.getAuthenticationTime();
        Instant earliest = attempt.startedAt().minus(CLOCKS_DIFFER);
        return at != null && !at.toInstant().isBefore(earliest);
    }

    /** RFC 8176, 2: mfa. */
    private static boolean hasSecondFactor(IDTokenClaimsSet claims) {
        return claims.getAMR() != null && claims.getAMR().contains(AMR.MFA);
    }

    private static ProofRefused refused(ErrorObject error) {
        return refused(String.valueOf(error.getCode()));
    }

    private static ProofRefused refused(String reason) {
        LOG.info("An answer of the sign-in provider was refused: {}", reason);
        return new ProofRefused();
    }
}
