package docket.connections;

import docket.platform.StartRefused;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ssl.PemSslBundleProperties;
import org.springframework.boot.autoconfigure.ssl.PropertiesSslBundle;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Makes the server speak HTTPS where it is given a certificate and its key: TLS 1.2 or 1.3, with the files read again when
 * they change. Files that can't be used refuse the start; a bad change is logged, and the old ones stay in use.
 */
class Encryption implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

    private static final String BUNDLE = "spring.ssl.bundle.pem.docket.";

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        ConfigurableEnvironment environment = event.getEnvironment();
        String cert = environment.getProperty("docket.tls-cert", "");
        String key = environment.getProperty("docket.tls-key", "");
        boolean serves = event.getSpringApplication().getWebApplicationType() != WebApplicationType.NONE;
        if (!serves || (cert.isBlank() && key.isBlank())) {
            return;
        }
        if (cert.isBlank() || key.isBlank()) {
            throw new StartRefused("DOCKET_TLS_CERT and DOCKET_TLS_KEY go together: the other one is missing.");
        }
        String certFile = readable("DOCKET_TLS_CERT", cert);
        String keyFile = readable("DOCKET_TLS_KEY", key);
        check(certFile, keyFile);
        environment.getPropertySources().addLast(new MapPropertySource("tls", settings(certFile, keyFile)));
    }

    private static String readable(String setting, String name) {
        Path file = Path.of(name).toAbsolutePath();
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new StartRefused(setting + " names " + file + ", which is missing or can't be read.");
        }
        return "file:" + file;
    }

    private static void check(String cert, String key) {
        PemSslBundleProperties pair = new PemSslBundleProperties();
        pair.getKeystore().setCertificate(cert);
        pair.getKeystore().setPrivateKey(key);
        pair.getKeystore().setVerifyKeys(true);
        try {
            PropertiesSslBundle.get(pair).createSslContext();
        } catch (RuntimeException e) {
            throw new StartRefused(
                    "DOCKET_TLS_CERT and DOCKET_TLS_KEY have to be a certificate and its private key, both PEM: "
                            + e.getMessage(),
                    e);
        }
    }

    private static Map<String, Object> settings(String cert, String key) {
        Map<String, Object> settings = new HashMap<>();
        settings.put(BUNDLE + "keystore.certificate", cert);
        settings.put(BUNDLE + "keystore.private-key", key);
        settings.put(BUNDLE + "keystore.verify-keys", true);
        settings.put(BUNDLE + "options.enabled-protocols", List.of("TLSv1.2", "TLSv1.3"));
        settings.put(BUNDLE + "reload-on-update", true);
        settings.put("server.ssl.bundle", "docket");
        return settings;
    }
}
