package docket.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.console.AtWork;
import docket.login.Browser;
import docket.mailin.IncomingMail;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Acts on mail lead back to where one came from. */
class MailTrailTest {

    private static final String LIST = "List-Id: <news.example>\r\n";

    private final Post post = new Post();
    private final Browser browser = AtWork.of(TestServer.staff());
    private final String sender = UUID.randomUUID() + "@writers.example";
    private final String list = "sender=" + sender.replace("@", "%40") + "&tab=quarantined";

    @Test
    void who_decides_on_a_list_of_mail_goes_from_one_to_the_next() {
        IncomingMail older = post.brings(sender, LIST, "The older one");
        IncomingMail newer = post.brings(sender, LIST, "The newer one");
        String first = "/console/mail/" + newer.id() + "?" + list;
        assertThat(browser.open("/console/mail?" + list).body()).contains("href=\"" + first.replace("&", "&amp;"));
        browser.open(first);

        HttpResponse<String> next = act(newer, "/release", "tab", "quarantined", "sender", sender);

        assertThat(next.uri().toString()).endsWith("/console/mail/" + older.id() + "?" + list + "&done=" + newer.id());
        assertThat(next.body())
                .contains("The older one", "mail-done", "New ticket")
                .doesNotContain("The newer one");
        HttpResponse<String> end = act(older, "/reject", "tab", "quarantined", "sender", sender);
        assertThat(end.uri().getPath()).isEqualTo("/console/mail");
        assertThat(end.body()).contains("mail-done", "Put aside", "Nothing is in quarantine");
    }

    @Test
    void a_rule_on_the_sender_leaves_the_reader_at_the_mail_and_in_the_list() {
        IncomingMail mail = post.brings(sender, LIST, "Hello");
        browser.open("/console/mail/" + mail.id() + "?" + list);

        HttpResponse<String> after =
                act(mail, "/sender", "tab", "quarantined", "sender", sender, "pattern", sender, "allowed", "true");

        assertThat(after.uri().toString()).endsWith("/console/mail/" + mail.id() + "?" + list);
    }

    @Test
    void acts_on_the_mails_of_a_ticket_lead_back_to_it_beside_the_list_from_which_it_was_opened() {
        long id = Objects.requireNonNull(post.brings(Post.stranger(), "Cc: bob@elsewhere.example\r\n", "It fails.")
                .ticketId());
        IncomingMail known = post.bringsAnswer(Post.stranger(), id, "", "I know more.");
        IncomingMail other = post.bringsAnswer(Post.stranger(), id, "", "Me too.");
        IncomingMail third = post.bringsAnswer(Post.stranger(), id, "", "I have it as well.");
        String ticket = "/console/tickets/" + id + "?queue=all&sort=-priority";
        browser.open(ticket);
        String trail = browser.hidden("trail").replace("&amp;", "&");
        assertThat(trail).isEqualTo("queue=all&sort=-priority");

        assertThat(act(known, "/accept", "trail", trail).uri().toString()).endsWith(ticket);
        assertThat(act(other, "/reject", "trail", trail).uri().toString()).endsWith(ticket);
        assertThat(browser.submit(
                                "/console/tickets/" + id + "/copied/refuse",
                                "trail",
                                trail,
                                "address",
                                "bob@elsewhere.example")
                        .uri()
                        .toString())
                .endsWith(ticket);
        assertThat(act(third, "/release", "trail", trail).uri().toString())
                .doesNotContain("/tickets/" + id)
                .endsWith("?queue=all&sort=-priority");
    }

    @Test
    void a_mail_read_from_a_ticket_leads_back_to_it() {
        long id = Objects.requireNonNull(
                post.brings(Post.stranger(), "", "It fails.").ticketId());
        IncomingMail answer = post.bringsAnswer(Post.stranger(), id, "", "I know more.");
        String mail = "/console/mail/" + answer.id() + "?trail=queue%3Dall";

        assertThat(browser.open("/console/tickets/" + id + "?queue=all").body()).contains("href=\"" + mail + "\"");
        assertThat(browser.open(mail).body())
                .contains("href=\"/console/tickets/" + id + "?queue=all\"", "name=\"trail\" value=\"queue=all\"");
    }

    @Test
    void where_one_came_from_is_never_more_than_the_address_of_a_list() {
        long id = Objects.requireNonNull(
                post.brings(Post.stranger(), "", "It fails.").ticketId());
        IncomingMail answer = post.bringsAnswer(Post.stranger(), id, "", "I know more.");
        browser.open("/console/tickets/" + id);

        assertThat(act(answer, "/accept", "trail", "\r\nSet-Cookie: a=b").uri().toString())
                .endsWith("/console/tickets/" + id);
        assertThat(browser.open("/console/mail/" + answer.id() + "?tab=all&sender=%22%3E%3Cscript&done=x")
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.page().body()).doesNotContain("<script&");
    }

    private HttpResponse<String> act(IncomingMail mail, String act, String... fields) {
        return browser.submit("/console/mail/" + mail.id() + act, fields);
    }
}
