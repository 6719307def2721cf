package docket.smtp;

import docket.platform.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.interfaces.RSAKey;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.ssl.pem.PemContent;

/**
 * By what mails are signed.
 *
 * @param domain that vouches for them; absent: nobody does
 * @param selector under which the domain publishes the public key
 * @param keyFile the private key: RSA, PKCS#8, PEM
 */
@ConfigurationProperties("docket.smtp.dkim")
public record DkimSettings(
        @Nullable String domain,
        @Nullable String selector,
        @Nullable Path keyFile) {

    /** What RFC 8301, 3.2, asks of those who sign. */
    private static final int FEWEST_BITS = 1024;

    /** No mail is signed. */
    public static final DkimSettings NONE = new DkimSettings(null, null, null);

    /** Takes the settings; {@link StartRefused} where one of them is missing. */
    public DkimSettings {
        if ((domain == null) != (selector == null) || (domain == null) != (keyFile == null)) {
            throw new StartRefused("DOCKET_SMTP_DKIM_DOMAIN, DOCKET_SMTP_DKIM_SELECTOR and DOCKET_SMTP_DKIM_KEY_FILE go"
                    + " together: set all or none.");
        }
    }

    /** What signs by these; null: nobody. */
    @Nullable Dkim signer() {
        return domain == null || selector == null || keyFile == null ? null : new Dkim(domain, selector, key(keyFile));
    }

    /** The key; {@link StartRefused} where the file has none that can sign. */
    private static PrivateKey key(Path file) {
        try {
            PrivateKey key = PemContent.of(Files.readString(file)).getPrivateKey();
            if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() >= FEWEST_BITS) {
                return key;
            }
            throw new IllegalStateException("Not an RSA key of at least " + FEWEST_BITS + " bits");
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "DOCKET_SMTP_DKIM_KEY_FILE must be a private key that can be read, RSA of at least " + FEWEST_BITS
                            + " bits in PEM: " + file,
                    e);
        }
    }
}
