package docket.mailstop;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.casework.Cases;
import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.login.Browser;
import docket.platform.EmailAddress;
import docket.tickets.Ticket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** Whoever reads a ticket's mails ends them by a link, or by the one click of a mail program. */
class StopPagesTest {

    private final Actor.Staff anna = TestServer.staff();
    private final long ticket =
            Cases.open(Colleague.of(TestServer.customer(), "Ann Lee").actor());
    private final Correspondents correspondents = TestServer.part(Correspondents.class);
    private final Correspondent named =
            correspondents.add(anna, ticket, new EmailAddress("named." + ticket + "@other.example"));
    private final String path = "/mail/stop/" + correspondents.stopToken(named);
    private final Browser browser = Browser.fresh();

    private boolean isTold() {
        return correspondents.find(named.id()).orElseThrow().isTold();
    }

    @Test
    void the_link_shows_a_button_and_changes_nothing() {
        HttpResponse<String> page = browser.open(path);

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("#" + Ticket.hash(ticket), "Stop these mails", "noindex")
                .doesNotContain("Disk failure", named.address());
        assertThat(isTold()).isTrue();
    }

    @Test
    void the_button_ends_the_mails_and_another_begins_them_again() {
        browser.open(path);
        assertThat(browser.submit(path).body()).contains("No more mails of ticket #" + Ticket.hash(ticket));
        assertThat(isTold()).isFalse();

        browser.submit(path, "act", "resume");
        assertThat(isTold()).isTrue();
    }

    @Test
    void one_click_of_a_mail_program_ends_them_without_a_cookie() throws Exception {
        assertThat(post(path).statusCode()).isEqualTo(200);
        assertThat(isTold()).isFalse();
    }

    @Test
    void a_token_that_nobody_got_finds_nothing() throws Exception {
        String forged = path.substring(0, path.length() - 1) + (path.endsWith("0") ? "1" : "0");
        assertThat(browser.open(forged).statusCode()).isEqualTo(404);
        assertThat(post(forged).statusCode()).isEqualTo(404);
        assertThat(browser.open("/mail/stop/short").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> post(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(TestServer.address(TestServer.context()) + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
