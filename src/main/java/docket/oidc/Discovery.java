package docket.oidc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import docket.platform.Failure;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the provider says of itself (OpenID Connect Discovery 1.0), and its keys: asked for, and believed for an hour. */
final class Discovery {

    private static final Duration BELIEVED = Duration.ofHours(1);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(10);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int READ_MILLIS = 5_000;
    private static final int LARGEST_KEYS = 256 * 1024;

    /** Signatures by a key that only the provider has: neither none, nor HMAC by what Docket has, too. */
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final Cache<Issuer, Known> known =
            Caffeine.newBuilder().expireAfterWrite(BELIEVED).maximumSize(1).build();

    /** What is known of the provider; {@link Failure.Unavailable} where it does not answer, or not as one does. */
    Known of(Client client) {
        Known found = known.getIfPresent(client.issuer());
        if (found == null) {
            found = ask(client);
            known.put(client.issuer(), found);
        }
        return found;
    }

    private static Known ask(Client client) {
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(client.issuer(), Discovery::limit);
            URL keys = present(metadata.getJWKSetURI()).toURL();
            return new Known(
                    present(metadata.getAuthorizationEndpointURI()),
                    present(metadata.getTokenEndpointURI()),
                    new IDTokenValidator(
                            client.issuer(),
                            client.id(),
                            new JWSVerificationKeySelector<>(ALGORITHMS, at(keys)),
                            null));
        } catch (GeneralException | IOException | IllegalArgumentException e) {
            throw unavailable(e);
        }
    }

    private static URI present(@Nullable URI endpoint) throws IOException {
        if (endpoint == null) {
            throw new IOException("it names no endpoints");
        }
        return endpoint;
    }

    private static JWKSource<SecurityContext> at(URL keys) {
        return JWKSourceBuilder.<SecurityContext>create(
                        keys, new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_KEYS))
                .refreshAheadCache(false)
                .build();
    }

    /** Lets a request to the provider take so long, and go nowhere else. */
    static void limit(HTTPRequest request) {
        request.setConnectTimeout(CONNECT_MILLIS);
        request.setReadTimeout(READ_MILLIS);
        request.setFollowRedirects(false);
    }

    static Failure.Unavailable unavailable(Exception cause) {
        return new Failure.Unavailable("The sign-in provider can't be used: " + cause.getMessage(), RETRY_AFTER, cause);
    }

    /** What an attempt needs of it. */
    record Known(URI authorization, URI token, IDTokenValidator validator) {}
}
