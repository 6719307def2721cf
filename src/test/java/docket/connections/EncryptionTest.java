package docket.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import docket.Docket;
import docket.TestServer;
import docket.platform.DocketSettings;
import docket.platform.StartRefused;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** HTTPS by the administrator's certificate, on a real connection. */
class EncryptionTest {

    @TempDir
    private Path folder;

    private Path cert;
    private Path key;
    private Certificate first;

    @BeforeEach
    void prepare() throws Exception {
        cert = folder.resolve("cert.pem");
        key = folder.resolve("key.pem");
        first = Certificate.make(folder);
        first.writeCertificate(cert);
        first.writeKey(key);
    }

    @Test
    void a_desk_with_a_certificate_speaks_https_alone_and_takes_a_new_one_as_it_runs() throws Exception {
        Certificate next = Certificate.make(folder);
        try (ConfigurableApplicationContext server = TestServer.start(
                "docket_https",
                "docket.url=",
                "docket.tls-cert=" + cert,
                "docket.tls-key=" + key,
                "spring.ssl.bundle.watch.file.quiet-period=200ms")) {
            URI live = URI.create("https" + TestServer.address(server).substring("http".length()) + "/live");
            HttpResponse<String> answer = ask(live, first.trusted());

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.sslSession().map(SSLSession::getProtocol)).contains("TLSv1.3");
            assertThat(answer.headers().allValues("Strict-Transport-Security"))
                    .containsExactly("max-age=31536000; includeSubDomains");
            assertThat(server.getBean(DocketSettings.class).publicUrl()).startsWith("https://localhost:");
            assertThat(ask(URI.create(live.toString().replace("https", "http")), first.trusted())
                            .statusCode())
                    .as("without encryption")
                    .isEqualTo(400);
            assertThatThrownBy(() -> ask(live, next.trusted())).isInstanceOf(SSLHandshakeException.class);

            next.writeKey(key);
            next.writeCertificate(cert);
            await().atMost(Duration.ofSeconds(30))
                    .ignoreException(SSLHandshakeException.class)
                    .until(() -> {
                        return ask(live, next.trusted()).statusCode() == 200;
                    });
        }
    }

    @Test
    void files_that_cant_be_used_refuse_the_start_in_words() throws Exception {
        assertRefused(folder.resolve("none").toString(), key.toString(), "DOCKET_TLS_CERT names " + folder + "/none");
        assertRefused(cert.toString(), folder.toString(), "DOCKET_TLS_KEY names " + folder);
        assertRefused(cert.toString(), "", "DOCKET_TLS_CERT and DOCKET_TLS_KEY go together");
        assertRefused("", key.toString(), "DOCKET_TLS_CERT and DOCKET_TLS_KEY go together");

        Certificate.make(folder).writeKey(key);
        assertRefused(cert.toString(), key.toString(), "DOCKET_TLS_CERT and DOCKET_TLS_KEY have to be a certificate");
        Files.writeString(key, "nonsense");
        assertRefused(cert.toString(), key.toString(), "DOCKET_TLS_CERT and DOCKET_TLS_KEY have to be a certificate");
    }

    @Test
    void the_command_line_needs_no_certificate() {
        SpringApplication command = new SpringApplication(Docket.class);
        command.setWebApplicationType(WebApplicationType.NONE);

        StandardEnvironment environment = environment("/nowhere", "/nowhere");
        prepare(command, environment);

        assertThat(environment.containsProperty("server.ssl.bundle")).isFalse();
    }

    private static void assertRefused(String cert, String key, String words) {
        SpringApplication server = new SpringApplication(Docket.class);
        assertThatThrownBy(() -> prepare(server, environment(cert, key)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(words);
    }

    private static void prepare(SpringApplication application, StandardEnvironment environment) {
        new Encryption()
                .onApplicationEvent(new ApplicationEnvironmentPreparedEvent(
                        new DefaultBootstrapContext(), application, new String[0], environment));
    }

    private static StandardEnvironment environment(String cert, String key) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("docket.tls-cert", cert, "docket.tls-key", key)));
        return environment;
    }

    /** On a connection of its own: one that is open keeps its certificate. */
    private static HttpResponse<String> ask(URI uri, SSLContext trust) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newBuilder().sslContext(trust).build()) {
            return client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
        }
    }
}
