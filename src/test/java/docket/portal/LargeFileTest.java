package docket.portal;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.login.Browser;
import docket.v3.Multipart;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A file that is too large takes nothing else with it. */
class LargeFileTest {

    @Test
    void what_was_typed_and_the_files_before_it_come_back_with_the_form() {
        try (ConfigurableApplicationContext server =
                TestServer.start("docket_small_files", "docket.attachments.max-size=1MB")) {
            Browser browser =
                    Visits.of(server, TestServer.customer(server).actor().personId());
            browser.open("/portal/tickets/new");
            Multipart form = browser.form("key", browser.hidden("key"), "title", "Disk failure")
                    .part("form-data; name=\"file\"; filename=\"small.txt\"", new byte[1024 * 1024])
                    .part("form-data; name=\"file\"; filename=\"large.txt\"", new byte[1024 * 1024 + 1]);

            HttpResponse<String> page = browser.submit("/portal/tickets/new", form);
            assertThat(page.statusCode()).isEqualTo(422);
            assertThat(page.body())
                    .contains("Up to 20 files of 1 MB each", "Files</a> must be at most 1 MB each")
                    .contains("value=\"Disk failure\"", "small.txt")
                    .doesNotContain("large.txt");

            Multipart alone =
                    browser.form().part("form-data; name=\"file\"; filename=\"large.txt\"", new byte[1024 * 1024 + 1]);
            assertThat(browser.submit("/portal/uploads", alone).statusCode()).isEqualTo(422);
        }
    }
}
