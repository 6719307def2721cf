package docket.oidc;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * By which provider people may sign in.
 *
 * @param name what people know it by; absent: its host
 * @param issuer its address, exactly as it names itself; absent: there is none
 * @param clientId what it knows Docket by
 * @param clientSecret what Docket proves itself to it by
 * @param scopes what Docket asks for; nothing but who it is, is used
 * @param trustsSecondFactor whether it is believed where it says that somebody proved a second factor
 */
@ConfigurationProperties("docket.oidc")
record OidcSettings(
        @Nullable String name,
        @Nullable String issuer,
        @Nullable String clientId,
        @Nullable String clientSecret,
        @DefaultValue("openid") List<String> scopes,
        @DefaultValue("false") boolean trustsSecondFactor) {

    /** Without the secret. */
    @Override
    public String toString() {
        return "OidcSettings[" + issuer + ", " + clientId + "]";
    }
}
