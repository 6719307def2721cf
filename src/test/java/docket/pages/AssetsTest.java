package docket.pages;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.login.Browser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

/** What pages load beside themselves. */
class AssetsTest {

    @Test
    void our_files_and_the_libraries_are_kept_for_good_and_sent_small() throws Exception {
        for (String path : new String[] {Assets.path("app.css"), Assets.TABLER, Assets.HTMX}) {
            HttpResponse<byte[]> file = get(path);

            assertThat(file.statusCode()).as(path).isEqualTo(200);
            assertThat(file.headers().firstValue("Cache-Control").orElse(""))
                    .as(path)
                    .contains("max-age=31536000", "public", "immutable");
            assertThat(file.headers().firstValue("Content-Encoding")).as(path).contains("gzip");
        }
    }

    @Test
    void another_version_is_not_there() throws Exception {
        assertThat(get("/assets/0000000000000000/app.css").statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_runs_scripts_of_its_own_nonce_alone() {
        Browser browser = Browser.fresh();
        String policy = policy(browser);

        assertThat(policy).contains("default-src 'none'", "'strict-dynamic'", "frame-ancestors 'none'");
        assertThat(policy).doesNotContain("unsafe");
        browser.open("/login");
        assertThat(policy(browser)).as("another page, another nonce").isNotEqualTo(policy);
    }

    private static String policy(Browser browser) {
        return browser.page().headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static HttpResponse<byte[]> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestServer.address(TestServer.context()) + path))
                .header("Accept-Encoding", "gzip")
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
    }
}
