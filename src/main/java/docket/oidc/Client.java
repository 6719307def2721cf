package docket.oidc;

import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import docket.platform.StartRefused;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What Docket is to the provider.
 *
 * @param back where the provider sends people back to
 */
record Client(
        String name, Issuer issuer, ClientID id, Secret secret, Scope scope, URI back, boolean trustsSecondFactor) {

    private static final String BACK = "/login/oidc/back";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Of the settings; empty where there is no provider. */
    static Optional<Client> of(OidcSettings settings, String publicUrl) {
        String issuer = settings.issuer();
        if (issuer == null || issuer.isBlank()) {
            return Optional.empty();
        }
        String host = safeHost(issuer);
        Scope scope = new Scope(settings.scopes().toArray(String[]::new));
        scope.add("openid");
        return Optional.of(new Client(
                Objects.requireNonNullElse(settings.name(), host),
                new Issuer(issuer),
                new ClientID(required("CLIENT_ID", settings.clientId())),
                new Secret(required("CLIENT_SECRET", settings.clientSecret())),
                scope,
                URI.create(publicUrl + BACK),
                settings.trustsSecondFactor()));
    }

    /** What comes from there is believed, so it must come from there: by https, but for this machine. */
    private static String safeHost(String issuer) {
        try {
            URI uri = URI.create(issuer);
            String host = Objects.requireNonNullElse(uri.getHost(), "");
            boolean safe = "https".equals(uri.getScheme()) || THIS_MACHINE.contains(host);
            if (safe && !host.isEmpty()) {
                return host;
            }
        } catch (IllegalArgumentException e) {
            throw refused(e);
        }
        throw refused(null);
    }

    private static StartRefused refused(@Nullable Throwable cause) {
        String message = "DOCKET_OIDC_ISSUER is not of the form https://host";
        return cause == null ? new StartRefused(message) : new StartRefused(message, cause);
    }

    private static String required(String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new StartRefused("DOCKET_OIDC_ISSUER is set, so DOCKET_OIDC_" + name + " must be, too");
        }
        return value;
    }
}
