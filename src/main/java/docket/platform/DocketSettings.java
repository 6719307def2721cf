package docket.platform;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Docket lives and how it is reached.
 *
 * @param data the folder of everything that Docket keeps
 * @param port the port that it listens on; 0: any free one
 * @param address the address that it listens on
 * @param url the public address that every link is made of; absent: localhost and the port
 * @param tlsCert the certificate and those that signed it, PEM; absent: Docket speaks plain HTTP
 * @param tlsKey the certificate's private key, PEM
 * @param trustedProxies whose word on who is behind them is believed: addresses, CIDR blocks
 * @param keyFile the master key; absent: {@code keys/master} in the data folder
 */
@ConfigurationProperties("docket")
public record DocketSettings(
        Path data,
        @DefaultValue("8080") int port,
        @DefaultValue("127.0.0.1") String address,
        @Nullable URI url,
        @Nullable Path tlsCert,
        @Nullable Path tlsKey,
        @DefaultValue List<String> trustedProxies,
        @Nullable Path keyFile) {

    /** The public address, without a slash at its end. */
    public String publicUrl() {
        String scheme = tlsCert == null ? "http" : "https";
        return url == null ? scheme + "://localhost:" + port : url.toString().replaceAll("/+$", "");
    }

    /** Whether people reach it by https: from Docket itself, or from a proxy before it. */
    public boolean isHttps() {
        return tlsCert != null || publicUrl().startsWith("https:");
    }

    /** The host of the public address. */
    public String publicHost() {
        return Objects.requireNonNullElse(URI.create(publicUrl()).getHost(), "localhost");
    }

    Path masterKeyFile() {
        return keyFile == null ? data.resolve("keys").resolve("master") : keyFile;
    }
}
