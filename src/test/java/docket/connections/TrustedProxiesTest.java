package docket.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import docket.platform.StartRefused;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** Whose word on the client is believed, seen by what a servlet gets to see. */
class TrustedProxiesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String[] FORWARDED = {
        "X-Forwarded-For",
        "203.0.113.7",
        "X-Forwarded-Proto",
        "https",
        "X-Forwarded-Host",
        "evil.example",
        "Forwarded",
        "for=203.0.113.7;host=evil.example",
        "X-Real-IP",
        "203.0.113.7"
    };

    private final Tomcat tomcat = new Tomcat();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void a_trusted_proxy_is_believed_in_address_and_scheme_and_in_nothing_else() throws Exception {
        start("127.0.0.1");

        assertThat(ask(FORWARDED)).isEqualTo("203.0.113.7 secure [x-forwarded-proto]");
        assertThat(ask("X-Forwarded-For", "2001:db8::7", "X-Forwarded-Proto", "http"))
                .isEqualTo("2001:db8::7 plain [x-forwarded-proto]");
    }

    @Test
    void of_a_chain_the_right_most_address_that_is_not_trusted_is_the_client() throws Exception {
        start("127.0.0.0/8", "10.0.0.0/8", "2001:db8::/32");

        assertThat(ask("X-Forwarded-For", "198.51.100.1, 203.0.113.7")).startsWith("203.0.113.7 ");
        assertThat(ask("X-Forwarded-For", "198.51.100.1, 203.0.113.7, 10.1.2.3, 2001:db8::1"))
                .startsWith("203.0.113.7 ");
        assertThat(ask("X-Forwarded-For", "198.51.100.1", "X-Forwarded-For", "203.0.113.7"))
                .as("a second header, as a proxy adds it")
                .startsWith("203.0.113.7 ");
        assertThat(ask()).isEqualTo("127.0.0.1 plain []");
    }

    @Test
    void from_anybody_else_all_of_it_is_taken_away() throws Exception {
        start("10.0.0.0/8");

        assertThat(ask(FORWARDED)).isEqualTo("127.0.0.1 plain []");
    }

    @Test
    void a_peer_that_is_not_believed_is_logged_but_not_each_time() throws Exception {
        Logger logger = (Logger) LoggerFactory.getLogger(TrustedProxies.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        start("10.0.0.0/8");

        ask();
        assertThat(log.list).isEmpty();
        ask(FORWARDED);
        ask(FORWARDED);

        logger.detachAppender(log);
        assertThat(log.list)
                .singleElement()
                .satisfies(event -> assertThat(event.getFormattedMessage())
                        .startsWith("127.0.0.1 sends [")
                        .contains("x-forwarded-for")
                        .doesNotContain("203.0.113.7", "evil"));
    }

    @Test
    void nobody_is_trusted_where_nobody_is_named() throws Exception {
        start();

        assertThat(ask(FORWARDED)).isEqualTo("127.0.0.1 plain []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "localhost", "203.0.113.7:4711", "[2001:db8::7]", "203.0.113.7,", "1.2.3"})
    void what_is_no_address_is_not_believed_of_a_trusted_proxy_either(String client) throws Exception {
        start("127.0.0.1");

        assertThat(ask("X-Forwarded-For", client)).isEqualTo("127.0.0.1 plain []");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", "10.0.0", "2001:db8::/129", ""})
    void a_setting_that_is_no_address_refuses_the_start(String proxy) {
        assertThatThrownBy(() -> new TrustedProxies(List.of(proxy)))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("DOCKET_TRUSTED_PROXIES names " + proxy);
    }

    private void start(String... proxies) throws LifecycleException {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        Context context = tomcat.addContext("", folder.toString());
        Tomcat.addServlet(context, "mirror", new Mirror());
        context.addServletMappingDecoded("/", "mirror");
        tomcat.getEngine().getPipeline().addValve(new TrustedProxies(List.of(proxies)));
        tomcat.start();
    }

    private String ask(String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort()));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString()).body();
    }

    /** Answers what it sees: the client's address, whether it came by https, and which headers tell of it. */
    private static final class Mirror extends HttpServlet {

        private static final long serialVersionUID = 1;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            List<String> headers = Collections.list(request.getHeaderNames()).stream()
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .filter(name -> name.contains("forwarded") || name.contains("real"))
                    .toList();
            response.getWriter()
                    .print(request.getRemoteAddr() + (request.isSecure() ? " secure " : " plain ") + headers);
        }
    }
}
