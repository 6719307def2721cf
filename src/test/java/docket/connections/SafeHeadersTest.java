package docket.connections;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.platform.DocketSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What browsers are told with every answer of a desk whose public address is https. */
class SafeHeadersTest {

    private static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    @ParameterizedTest
    @CsvSource({"/live, 200", "/docs, 200", "/web/docs.js, 200", "/v3/tickets, 401", "/nothing, 404", "/a%2Fb, 400"})
    void every_answer_has_them_once_be_it_ours_or_the_containers(String path, int status) throws Exception {
        URI uri = URI.create(TestServer.address(TestServer.context()) + path);
        HttpResponse<Void> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).header("Accept", "text/html").build(), BodyHandlers.discarding());

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(ALWAYS)
                .allSatisfy((name, value) ->
                        assertThat(answer.headers().allValues(name)).containsExactly(value));
    }

    @Test
    void https_is_promised_where_people_come_by_it() {
        assertThat(settings("https://desk.example/", null))
                .returns(true, DocketSettings::isHttps)
                .returns("https://desk.example", DocketSettings::publicUrl);
        assertThat(settings(null, Path.of("cert.pem")))
                .returns(true, DocketSettings::isHttps)
                .returns("https://localhost:8080", DocketSettings::publicUrl);
        assertThat(settings(null, null))
                .returns(false, DocketSettings::isHttps)
                .returns("http://localhost:8080", DocketSettings::publicUrl);
        assertThat(settings("http://desk.example", null).isHttps()).isFalse();
    }

    private static DocketSettings settings(@Nullable String url, @Nullable Path cert) {
        return new DocketSettings(
                Path.of("data"), 8080, "127.0.0.1", url == null ? null : URI.create(url), cert, cert, List.of(), null);
    }
}
