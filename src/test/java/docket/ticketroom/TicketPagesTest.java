package docket.ticketroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.console.AtWork;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.login.Browser;
import docket.platform.EmailAddress;
import docket.tickets.NewReply;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.v3.Api;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The page of a ticket, to be read. */
class TicketPagesTest {

    private static final byte[] PIXEL = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private final TestServer.Customer customer = TestServer.customer();
    private final Api api = Api.with(customer.token());
    private final Actor.Staff anna = TestServer.staff();
    private final Browser browser = AtWork.of(anna);
    private final Tickets tickets = TestServer.part(Tickets.class);
    private final long id = Cases.open(customer.actor());

    @Test
    void replies_and_notes_are_told_apart_by_words_and_all_is_text() {
        tickets.reply(
                anna, id, new NewReply(null, "Done: https://desk.example/a <script>alert(1)</script>", List.of()));
        TestServer.part(Casework.class).note(anna, TicketAt.any(id), new NewNote("Careful.\n> He said", List.of()));

        String page = browser.open("/console/tickets/" + id).body();

        assertThat(page)
                .contains("Disk failure", "message-theirs", "message-ours", "message-note", "Internal note")
                .contains("<a href=\"https://desk.example/a\" rel=\"noopener noreferrer nofollow\" target=\"_blank\">")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "<summary>Quoted text</summary>")
                .doesNotContain("<script>alert");
    }

    @Test
    void reading_a_ticket_changes_nothing() {
        tickets.reply(anna, id, new NewReply(null, "Done.", List.of()));
        browser.open("/console/tickets/" + id);

        assertThat(Cases.history(id)).hasSize(2);
        assertThat(api.get("/v3/tickets/openOrUnread").json()).hasSize(1);
    }

    @Test
    void earlier_messages_of_a_long_conversation_are_folded_and_there() {
        for (int i = 1; i <= 22; i++) {
            tickets.reply(anna, id, new NewReply(null, "Message " + i + ".", List.of()));
        }

        assertThat(browser.open("/console/tickets/" + id).body())
                .contains("Show 3 earlier messages", "Message 1.", "Message 22.");
    }

    @Test
    void pictures_are_shown_and_all_other_files_saved() {
        JsonNode ticket = api.open(
                "With files",
                api.upload("pixel.png", PIXEL),
                api.upload("page.html", "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8)));
        long withFiles = ticket.get("id").longValue();
        List<String> paths = browser.open("/console/tickets/" + withFiles)
                .body()
                .lines()
                .filter(line -> line.contains("/attachments/"))
                .map(line -> line.replaceFirst(".*?href=\"([^\"?]+).*", "$1"))
                .distinct()
                .toList();
        assertThat(paths).hasSize(2);

        HttpResponse<String> picture = browser.open(paths.getFirst() + "?inline");
        assertThat(picture.headers().firstValue("Content-Type")).contains("image/png");
        assertThat(picture.headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("inline");
        assertThat(picture.headers().firstValue("Content-Security-Policy")).contains("sandbox; default-src 'none'");
        assertThat(browser.open(paths.getFirst()).headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("attachment");
        assertThat(browser.open(paths.getLast() + "?inline").headers().firstValue("Content-Disposition"))
                .get()
                .asString()
                .startsWith("attachment");
    }

    @Test
    void the_list_from_which_one_came_stands_beside_the_ticket() {
        assertThat(browser.open("/console/tickets/" + id + "?queue=all&person="
                                + customer.actor().personId())
                        .body())
                .contains("id=\"list\"", "name=\"trail\" value=\"queue=all&amp;person=");
        assertThat(browser.open("/console/tickets/" + id).body()).doesNotContain("id=\"list\"");
    }

    @Test
    void the_history_tells_who_did_what() {
        tickets.reply(anna, id, new NewReply(null, "Done.", List.of()));
        tickets.close(anna, id);

        assertThat(browser.open("/console/tickets/" + id + "/history").body())
                .contains("Anna Meyer closed it", "Anna Meyer replied", "opened it");
    }

    @Test
    void the_history_tells_who_came_to_be_written_to_and_who_stopped_it() {
        Correspondents correspondents = TestServer.part(Correspondents.class);
        EmailAddress address = new EmailAddress("named." + id + "@other.example");
        correspondents.stop(TestServer.SYSTEM, correspondents.stopToken(correspondents.add(anna, id, address)));

        assertThat(browser.open("/console/tickets/" + id + "/history").body())
                .contains("Anna Meyer let an address take part by mail", "An address wants no more mails");
    }

    @Test
    void news_are_only_what_came_since() {
        String page = browser.open("/console/tickets/" + id).body();
        String state =
                page.replaceFirst("(?s).*id=\"state\" data-seen=\"(\\d+)\" value=\"([^\"]*)\".*", "seen=$1&state=$2");
        String news = "/console/tickets/" + id + "/news?" + state;
        assertThat(browser.open(news).statusCode()).isEqualTo(204);

        tickets.reply(anna, id, new NewReply(null, "Done.", List.of()));

        assertThat(browser.open(news).body()).contains("Done.").doesNotContain("It fails.", "id=\"composer\"");
    }

    @Test
    void who_may_not_see_the_ticket_finds_nothing() {
        Browser stranger = AtWork.of(Cases.agent(Cases.SALES));
        for (String path : List.of("", "/history", "/news?seen=0&state=", "/attachments/1", "/texts/1")) {
            assertThat(stranger.open("/console/tickets/" + id + path).statusCode())
                    .as(path)
                    .isEqualTo(404);
            assertThat(AtWork.of(customer.actor())
                            .open("/console/tickets/" + id + path)
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void who_may_only_read_is_offered_nothing_else() {
        Actor.Staff reader = Cases.reader(TestServer.DEPARTMENT);

        assertThat(AtWork.of(reader).open("/console/tickets/" + id).body())
                .contains("It fails.", "Priority")
                .doesNotContain("id=\"composer\"", "/change", "data-key");
    }
}
