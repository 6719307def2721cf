package docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What a browser is shown where something can't be done. */
class PageErrorsTest {

    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @Test
    void a_browser_gets_a_page_in_its_language_that_runs_nothing_foreign() throws Exception {
        HttpResponse<String> page = get("/nothing", "text/html", "de-AT,de;q=0.9,en;q=0.5");

        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.body()).contains("<html lang=\"de\"", "Nicht gefunden");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void languages_that_nobody_knows_come_to_english() throws Exception {
        for (String languages : new String[] {"fr", "xx;q=nonsense", "", "*"}) {
            assertThat(get("/nothing", "text/html", languages).body()).contains("<html lang=\"en\"", "Not found");
        }
    }

    @Test
    void a_program_gets_problem_details_and_the_api_its_own_errors() throws Exception {
        assertThat(get("/nothing", "*/*", "en").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(get("/v3/tickets", "text/html", "en").body()).contains("\"errorCode\":10004");
        assertThat(get("/staff/v1/me", "text/html", "en").body()).contains("\"type\":\"unauthenticated\"");
    }

    private static HttpResponse<String> get(String path, String accept, String languages)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(TestServer.address(TestServer.context()) + path))
                .header("Accept", accept);
        if (!languages.isEmpty()) {
            request.header("Accept-Language", languages);
        }
        return BROWSER.send(request.build(), BodyHandlers.ofString());
    }
}
