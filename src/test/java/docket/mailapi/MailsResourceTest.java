package docket.mailapi;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.mail.MailQueue;
import docket.mailin.IncomingMail;
import docket.mailroom.Post;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import docket.tokens.Scope;
import docket.v3.Api;
import docket.v3.Api.Answer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The mail that came in, by the API. */
class MailsResourceTest {

    private static final String ALL = "/staff/v1/mails";
    private static final String LIST = "List-Id: <news.example>\r\n";

    private final Post post = new Post();
    private final Api anna = Api.with(TestServer.token(TestServer.staff(), Scope.STAFF_WRITE));
    private final String sender = UUID.randomUUID() + "@writers.example";

    @Test
    void mails_are_listed_newest_first_a_page_at_a_time() {
        long first = post.brings(sender, LIST, "One").id();
        long second = post.brings(sender, LIST, "Two").id();
        String path = ALL + "?limit=1&open=true&disposition=quarantined&sender=" + sender;

        JsonNode page = anna.get(path).json();
        JsonNode rest =
                anna.get(path + "&after=" + page.get("next").stringValue()).json();

        assertThat(page.get("items").get(0).get("id").longValue()).isEqualTo(second);
        assertThat(page.get("items").get(0).get("reason").stringValue()).isEqualTo("list");
        assertThat(rest.get("items").get(0).get("id").longValue()).isEqualTo(first);
        assertThat(rest.has("next")).isFalse();
        assertThat(anna.get(ALL + "?disposition=lost").status()).isEqualTo(400);
    }

    @Test
    void a_mail_is_read_and_its_raw_message_too() {
        IncomingMail mail = post.brings("Ann Lee <" + sender + ">", LIST, "Hello there");
        String path = ALL + "/" + mail.id();

        JsonNode json = anna.get(path).json();

        assertThat(json.get("sender").stringValue()).isEqualTo(sender);
        assertThat(json.get("senderName").stringValue()).isEqualTo("Ann Lee");
        assertThat(json.get("disposition").stringValue()).isEqualTo("quarantined");
        Answer raw = anna.get(path + "/eml");
        assertThat(raw.header("Content-Type")).isEqualTo("message/rfc822");
        assertThat(raw.text()).contains("List-Id: <news.example>", "Hello there");
        assertThat(anna.get(ALL + "/9999999999").status()).isEqualTo(404);
    }

    @Test
    void a_quarantined_mail_becomes_a_ticket_once() {
        String path = ALL + "/" + post.brings(sender, LIST, "Hello").id();

        JsonNode released = anna.putJson(path + "/release", "{}").json();

        assertThat(released.get("disposition").stringValue()).isEqualTo("ticket");
        assertThat(anna.get("/staff/v1/tickets/" + released.get("ticketId").longValue())
                        .status())
                .isEqualTo(200);
        assertThat(anna.putJson(path + "/release", "{}").status()).isEqualTo(409);
        assertThat(anna.put(path + "/rejection").status()).isEqualTo(409);
    }

    @Test
    void a_proposed_mail_is_accepted_and_another_put_aside() {
        long ticketId = ticketByMail();
        String one = ALL + "/" + post.bringsAnswer(sender, ticketId, "", "One").id();
        String other =
                ALL + "/" + post.bringsAnswer(sender, ticketId, "", "Two").id();

        JsonNode accepted = anna.put(one + "/acceptance").json();
        JsonNode rejected = anna.put(other + "/rejection").json();

        assertThat(accepted.get("disposition").stringValue()).isEqualTo("reply");
        assertThat(accepted.get("ticketId").longValue()).isEqualTo(ticketId);
        assertThat(rejected.get("disposition").stringValue()).isEqualTo("rejected");
    }

    @Test
    void a_sender_is_let_in_turned_away_and_forgotten() {
        String rules = "/staff/v1/mail-senders";
        JsonNode rule = anna.putJson(rules, "{\"pattern\": \"" + sender + "\", \"allowed\": true}")
                .json();
        JsonNode turned = anna.putJson(rules, "{\"pattern\": \"" + sender + "\", \"allowed\": false}")
                .json();

        assertThat(turned.get("id")).isEqualTo(rule.get("id"));
        assertThat(turned.get("allowed").booleanValue()).isFalse();
        assertThat(anna.get(rules).text()).contains(sender);
        String one = rules + "/" + rule.get("id").longValue();
        assertThat(anna.delete(one).status()).isEqualTo(204);
        assertThat(anna.delete(one).status()).isEqualTo(404);
        assertThat(anna.putJson(rules, "{\"pattern\": \"nobody\", \"allowed\": true}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void how_the_mails_of_a_ticket_stand_is_listed_and_a_lost_one_sent_again() {
        long ticketId = ticketByMail();
        MailQueue queue = MailQueue.empty();
        TestServer.part(Tickets.class)
                .reply(TestServer.staff(), ticketId, new NewReply("Re", "It is repaired.", List.of()));
        queue.follow();
        queue.update("UPDATE outgoing_mail SET failed_at = now(), last_error = 'The mail server answered 550'"
                + " WHERE ticket_id = " + ticketId + " AND template = 'reply'");
        String path = "/staff/v1/tickets/" + ticketId + "/mails";

        JsonNode lost = anna.get(path)
                .json()
                .get("items")
                .valueStream()
                .filter(mail -> mail.get("state").stringValue().equals("failed"))
                .findFirst()
                .orElseThrow();
        assertThat(lost.get("words").stringValue()).isEqualTo("The mail server answered 550");

        String resending = path + "/" + lost.get("id").longValue() + "/resending";
        assertThat(anna.post(resending, "").json().get("state").stringValue()).isEqualTo("queued");
        assertThat(anna.post(resending, "").status()).isEqualTo(409);
        assertThat(anna.post(path + "/9999999999/resending", "").status()).isEqualTo(404);
    }

    private long ticketByMail() {
        Long ticketId = post.brings(Post.stranger(), "", "It fails.").ticketId();
        if (ticketId == null) {
            throw new AssertionError("The mail became no ticket");
        }
        return ticketId;
    }
}
