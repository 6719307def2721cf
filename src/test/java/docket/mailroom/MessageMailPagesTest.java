package docket.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.console.AtWork;
import docket.login.Browser;
import docket.mailin.IncomingMail;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

/** A message of a ticket as the mail that it came by. */
class MessageMailPagesTest {

    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

    private final Post post = new Post();
    private final Browser browser = AtWork.of(TestServer.staff());

    @Test
    void a_mail_is_shown_in_a_frame_that_can_do_nothing() {
        String message = message(post.bringsHtml(Post.stranger(), "<p>Hello <b>you</b><script>alert(1)</script></p>"));

        assertThat(browser.open(message + "/mail").body())
                .contains(
                        "<iframe src=\"" + message + "/html\"",
                        "sandbox=\"allow-popups allow-popups-to-escape-sandbox\"")
                .doesNotContain("from elsewhere");
        HttpResponse<String> frame = browser.open(message + "/html");
        assertThat(frame.body()).contains("<p>Hello <b>you</b></p>").doesNotContain("script");
        assertThat(frame.headers().firstValue("Content-Security-Policy"))
                .contains("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'self';"
                        + " img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'");
        assertThat(frame.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(frame.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(frame.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void a_picture_that_came_with_it_is_in_the_frame_itself() {
        String message = message(post.bringsHtmlWithPicture(
                Post.stranger(), "<p>Look: <img src=\"cid:pixel\"><img src=\"cid:other\"></p>", PIXEL));

        assertThat(browser.open(message + "/html").body())
                .containsOnlyOnce("<img")
                .contains("src=\"data:image/png;base64,iVBORw0KGgo");
    }

    @Test
    void pictures_of_elsewhere_are_loaded_once_the_reader_asks() {
        String message = message(post.bringsHtml(
                Post.stranger(), "<img src=\"https://a.example/1.png\"><img src=\"http://a.example/2.png\">"));

        assertThat(browser.open(message + "/mail").body())
                .contains("2 pictures from elsewhere are not loaded", message + "/mail?pictures=remote");
        assertThat(browser.open(message + "/html").body()).doesNotContain("a.example");
        assertThat(browser.open(message + "/mail?pictures=remote").body())
                .contains("<iframe src=\"" + message + "/html?pictures=remote\"")
                .doesNotContain("are not loaded");
        HttpResponse<String> frame = browser.open(message + "/html?pictures=remote");
        assertThat(frame.body()).contains("https://a.example/1.png").doesNotContain("http://a.example");
        assertThat(frame.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .contains("img-src data: https:;");
    }

    @Test
    void the_ticket_leads_to_it_and_says_that_nobody_proved_the_sender() {
        IncomingMail mail = post.bringsHtml(Post.stranger(), "<p>Hello</p>");

        assertThat(browser.open("/console/tickets/" + mail.ticketId()).body())
                .contains("sender not proved", message(mail) + "/mail", "Show as mail")
                .contains("href=\"/console/mail/" + mail.id() + "?trail=\"");
    }

    @Test
    void what_its_senders_domain_disowns_is_called_forged() {
        IncomingMail mail = post.brings(
                Post.stranger(), "Authentication-Results: mx.desk.example; dmarc=fail\r\n", "Pay to another account");

        assertThat(browser.open("/console/tickets/" + mail.ticketId()).body())
                .contains("probably forged")
                .doesNotContain("sender not proved");
        assertThat(browser.open("/console/mail/" + mail.id()).body())
                .containsPattern("(?s)mail-disowned.{0,400}@writers.example says that it did not send this.");
    }

    @Test
    void a_mail_without_html_has_no_frame() {
        IncomingMail mail = post.brings(Post.stranger(), "", "Hello");

        assertThat(browser.open("/console/tickets/" + mail.ticketId()).body()).doesNotContain("Show as mail");
        assertThat(browser.open(message(mail) + "/mail").statusCode()).isEqualTo(404);
        assertThat(browser.open(message(mail) + "/html").statusCode()).isEqualTo(404);
    }

    @Test
    void who_does_not_see_the_ticket_finds_nothing() {
        String message = message(post.bringsHtml(Post.stranger(), "<p>Hello</p>"));
        Browser stranger = AtWork.of(Cases.agent(Cases.SALES));

        assertThat(stranger.open(message + "/mail").statusCode()).isEqualTo(404);
        assertThat(stranger.open(message + "/html").statusCode()).isEqualTo(404);
    }

    private static String message(IncomingMail mail) {
        return "/console/tickets/" + mail.ticketId() + "/messages/" + mail.postedMessageId();
    }
}
