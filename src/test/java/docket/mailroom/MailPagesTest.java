package docket.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.console.AtWork;
import docket.login.Browser;
import docket.mailin.Disposition;
import docket.mailin.Incoming;
import docket.mailin.IncomingMail;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The mail that came in: lists of it, each as it came, and what staff decide. */
class MailPagesTest {

    private static final String LIST = "List-Id: <news.example>\r\n";

    private final Post post = new Post();
    private final Browser browser = AtWork.of(TestServer.staff());
    private final String word = UUID.randomUUID().toString();
    private final String sender = word + "@writers.example";

    @Test
    void each_mail_is_a_line_that_says_what_became_of_it_and_why() {
        post.brings(sender, LIST, "Buy now");

        String page = browser.open("/console/mail?sender=" + sender).body();

        assertThat(page)
                .contains("It does not work", sender, "Quarantined", "It came by a mailing list.")
                .containsPattern("Quarantined <span class=\"mail-count\">[1-9][0-9]*</span>");
        assertThat(browser.open("/console/mail?tab=proposed&sender=" + sender).body())
                .contains("No reply is proposed");
    }

    @Test
    void all_mail_is_shown_a_page_at_a_time() {
        for (int i = 0; i < 51; i++) {
            post.brings(sender, LIST, "Number " + i);
        }

        String first = browser.open("/console/mail?tab=all&sender=" + sender).body();
        assertThat(first).contains("Load older ones");
        assertThat(first.split("mail-line", -1)).hasSize(51);
        String older = first.replaceFirst("(?s).*hx-get=\"([^\"]*before=[^\"]*)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(browser.open(older).body().split("mail-line", -1)).hasSize(2);
    }

    @Test
    void a_mail_shows_what_it_says_and_who_stands_for_it() {
        IncomingMail mail = post.brings(
                "Ann Lee <" + sender + ">",
                LIST + "Reply-To: ann@other.example\r\nAuthentication-Results: mx.desk.example; dmarc=pass\r\n",
                "Hello " + word + "\n<script>alert(1)</script>");

        assertThat(browser.open("/console/mail/" + mail.id()).body())
                .contains("Hello " + word, "&lt;script&gt;", "ann@other.example", "Ann Lee")
                .contains("@writers.example stands for it.", "mx.desk.example: dmarc=pass", "message.eml");
    }

    @Test
    void the_raw_mail_is_saved_and_never_shown() {
        IncomingMail mail = post.brings(sender, LIST, "Hello " + word);

        HttpResponse<String> raw = browser.open("/console/mail/" + mail.id() + "/message.eml");

        assertThat(raw.body()).contains("List-Id: <news.example>", "Hello " + word);
        assertThat(raw.headers().firstValue("Content-Type")).contains("message/rfc822");
        assertThat(raw.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"mail-" + mail.id() + ".eml\"");
    }

    @Test
    void the_html_of_a_quarantined_mail_is_in_a_frame_too() {
        IncomingMail mail =
                post.bringsHtml("robot <" + sender + ">\r\nList-Id: <news.example>", "<p>Buy <b>now</b></p>");
        String path = "/console/mail/" + mail.id();

        assertThat(browser.open(path).body()).contains("<iframe src=\"" + path + "/html\"");
        assertThat(browser.open(path + "/mail?pictures=remote").body()).contains(path + "/html?pictures=remote");
        HttpResponse<String> frame = browser.open(path + "/html");
        assertThat(frame.body()).contains("<p>Buy <b>now</b></p>");
        assertThat(frame.headers().firstValue("Content-Security-Policy"))
                .get()
                .asString()
                .startsWith("sandbox ");
        assertThat(browser.open(path + "/text").body()).contains("Buy");
    }

    @Test
    void a_quarantined_mail_becomes_a_ticket_once() {
        String path =
                "/console/mail/" + post.brings(sender, LIST, "Hello " + word).id();
        browser.open(path);

        assertThat(browser.page().body()).contains("It came by a mailing list. Make a ticket of it");
        assertThat(browser.submit(path + "/release").body()).contains("Hello " + word, "message-theirs");

        browser.open(path);
        HttpResponse<String> again = browser.submit(path + "/release");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body())
                .contains("Somebody has decided on this mail already.", "New ticket", "a mailing list.")
                .doesNotContain("Make a ticket of it");
    }

    @Test
    void a_mail_that_can_t_be_read_says_whom_it_names_and_becomes_a_ticket() {
        String path = "/console/mail/"
                + post.brings("Ann Lee <" + sender + ">", "X-Endless: " + "x".repeat(70_000) + "\r\n", "Hello " + word)
                        .id();

        assertThat(browser.open(path).body())
                .contains("It does not work", "Ann Lee", sender, "It can't be shown here.")
                .doesNotContain("Hello " + word);
        assertThat(browser.open("/console/mail").body()).containsPattern(path + "[^>]*>\\(not read\\)");
        assertThat(browser.open(path + "/text").body()).contains("It can't be shown here.");
        browser.open(path);
        assertThat(browser.submit(path + "/release").body())
                .contains("This mail could not be read; it is attached.", "mail.eml")
                .doesNotContain("Hello " + word);
    }

    @Test
    void of_a_mail_without_a_sender_no_ticket_is_made() {
        String path =
                "/console/mail/" + post.brings("nobody", "", "Hello " + word).id();
        assertThat(browser.open(path).body())
                .contains(path + "/reject")
                .doesNotContain(path + "/release", "Nobody has proved");

        HttpResponse<String> refused = browser.submit(path + "/release");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("it names no sender", "Hello " + word);
    }

    @Test
    void a_mail_is_put_aside_for_good() {
        IncomingMail mail = post.brings(sender, LIST, "Hello");
        browser.open("/console/mail/" + mail.id());

        assertThat(browser.submit("/console/mail/" + mail.id() + "/reject").statusCode())
                .isEqualTo(200);

        assertThat(now(mail).disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(browser.open("/console/mail/" + mail.id()).body())
                .contains("Put aside")
                .doesNotContain("/release");
    }

    @Test
    void a_sender_is_let_in_or_never_again() {
        IncomingMail first = post.brings(sender, LIST, "Hello");
        browser.open("/console/mail/" + first.id());

        browser.submit("/console/mail/" + first.id() + "/sender", "pattern", sender, "allowed", "true");
        assertThat(browser.page().body()).contains(sender + "</a> <span class=\"quiet\">always let in");
        assertThat(post.brings(sender, LIST, "Again").disposition()).isEqualTo(Disposition.TICKET);

        browser.submit("/console/mail/" + first.id() + "/sender", "pattern", sender, "allowed", "false");
        IncomingMail last = post.brings(sender, LIST, "Once more");
        assertThat(last.disposition()).isEqualTo(Disposition.REJECTED);
        assertThat(browser.open("/console/mail/" + last.id()).body())
                .contains("Not let in", "Its sender is never let in. Let the sender in below")
                .doesNotContain("Put aside");
    }

    @Test
    void the_rules_on_senders_are_listed_and_taken_back() {
        String page = "/console/mail/senders";
        browser.open(page);
        String listed = browser.submit(page, "pattern", "@" + word + ".example", "allowed", "false")
                .body();
        assertThat(listed).contains("@" + word + ".example", "never let in");

        String rule = listed.replaceFirst("(?s).*?@" + word + ".*?action=\"([^\"]+/forget)\".*", "$1");
        assertThat(browser.submit(rule).body()).doesNotContain(word);

        HttpResponse<String> refused = browser.submit(page, "pattern", "nobody", "allowed", "true");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("must be an e-mail address, or an @ and a domain", "value=\"nobody\"");
    }

    @Test
    void who_works_elsewhere_finds_none_of_it() {
        String path = "/console/mail/" + post.brings(sender, LIST, "Hello").id();
        Browser stranger = AtWork.of(Cases.agent(Cases.SALES));

        assertThat(stranger.open("/console/mail?tab=all&sender=" + sender).body())
                .contains("No mail came")
                .doesNotContain("It does not work", "mail-count");
        for (String what : new String[] {"", "/html", "/text", "/message.eml"}) {
            assertThat(stranger.open(path + what).statusCode()).as(what).isEqualTo(404);
        }
        stranger.open("/console/mail");
        assertThat(stranger.submit(path + "/release").statusCode()).isEqualTo(404);
    }

    @Test
    void who_only_reads_decides_nothing() {
        String path = "/console/mail/" + post.brings(sender, LIST, "Hello").id();
        Browser reader = AtWork.of(Cases.reader(TestServer.DEPARTMENT));

        assertThat(reader.open(path).body()).contains("Hello").doesNotContain(path + "/release", "Never let in");
        for (String act : new String[] {"/accept", "/release", "/reject"}) {
            assertThat(reader.submit(path + act).statusCode()).as(act).isEqualTo(403);
            reader.open(path);
        }
    }

    private static IncomingMail now(IncomingMail mail) {
        return TestServer.part(Incoming.class).get(mail.id());
    }
}
