package docket.ticketroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.console.AtWork;
import docket.departments.CannedTextForm;
import docket.departments.CannedTexts;
import docket.drafts.Draft;
import docket.drafts.Drafts;
import docket.drafts.Held;
import docket.events.Actor;
import docket.login.Browser;
import docket.queues.Queues;
import docket.queues.StaffMessage;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import docket.v3.Multipart;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Writing in a ticket by plain forms: nothing that was typed is ever lost. */
class ComposerPagesTest {

    private final Actor.Staff anna = TestServer.staff();
    private final Browser browser = AtWork.of(anna);
    private final Drafts drafts = TestServer.part(Drafts.class);
    private final Actor.Customer customer = TestServer.customer().actor();
    private final long id = Cases.open(customer);
    private final String page = "/console/tickets/" + id;

    @BeforeEach
    void look() {
        browser.open(page);
    }

    private HttpResponse<String> write(String path, String... fields) {
        return browser.submit(page + path, browser.form(fields).field("seen", browser.hidden("seen")));
    }

    private List<StaffMessage> messages() {
        return TestServer.part(Queues.class).conversation(anna, id).messages();
    }

    @Test
    void a_reply_is_held_and_can_be_taken_back() {
        assertThat(write("/reply", "content", "Wait.").body()).contains("Goes out in a moment", "Undo");
        assertThat(messages()).hasSize(1);
        long held = drafts.sending(anna, id).getFirst().id();

        HttpResponse<String> back = browser.submit(page + "/held/" + held + "/back");

        assertThat(back.body()).contains(">\nWait.</textarea>").doesNotContain("Goes out in a moment");
        assertThat(drafts.sending(anna, id)).isEmpty();
    }

    @Test
    void a_reply_that_went_out_closed_its_ticket_and_can_not_be_taken_back() {
        write("/reply", "content", "Done.", "closes", "true");
        long held = drafts.sending(anna, id).getFirst().id();

        Held.release(anna, id);

        assertThat(browser.open(page).body()).contains("Done.", "Reopen");
        HttpResponse<String> late = browser.submit(page + "/held/" + held + "/back");
        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("It was sent already");
    }

    @Test
    void a_note_is_there_at_once() {
        assertThat(write("/note", "content", "Careful.").body()).contains("Careful.", "message-note");
        assertThat(messages().getLast().internal()).isTrue();
    }

    @Test
    void a_draft_with_its_files_is_there_again_wherever_one_looks() {
        Multipart form = browser.form("content", "Not yet fin")
                .part("form-data; name=\"attachment\"; filename=\"plan.txt\"", new byte[] {65});
        browser.submit(page + "/reply/draft", form);

        String elsewhere = AtWork.of(anna).open(page).body();
        assertThat(elsewhere).contains(">\nNot yet fin</textarea>", "plan.txt", "Saved");
        assertThat(AtWork.of(TestServer.staff()).open(page).body()).doesNotContain("Not yet fin", "plan.txt");

        long file = drafts.find(anna, id, Draft.Kind.REPLY)
                .orElseThrow()
                .attachments()
                .getFirst()
                .id();
        assertThat(write("/reply/draft", "content", "Not yet fin", "detach", String.valueOf(file))
                        .body())
                .doesNotContain("plan.txt");
    }

    @Test
    void a_canned_text_is_filled_in_and_put_behind_what_is_there() {
        long text = TestServer.part(CannedTexts.class)
                .add(
                        TestServer.SYSTEM,
                        new CannedTextForm(
                                "Greeting " + UUID.randomUUID(), "Dear {{customer}}, {{agent}} {{else}}", null));

        String shown = write("/reply/draft", "content", "Hello.", "text", String.valueOf(text), "insert", "true")
                .body();

        String person = TestServer.part(Queues.class).get(anna, id).person();
        assertThat(shown).contains(">\nHello.\n\nDear " + person + ", Anna Meyer {{else}}</textarea>");
        assertThat(browser.open(page + "/texts/" + text).body()).startsWith("Dear " + person);
    }

    @Test
    void who_was_answered_meanwhile_sees_it_first_and_loses_nothing() {
        TestServer.part(Tickets.class).reply(customer, id, new NewReply("Re", "Never mind.", List.of()));

        HttpResponse<String> gate = write("/reply", "content", "We are on it.");

        assertThat(gate.statusCode()).isEqualTo(409);
        assertThat(gate.body())
                .contains(
                        "Somebody wrote in this ticket",
                        "Never mind.",
                        ">\nWe are on it.</textarea>",
                        "Send all the same");
        assertThat(drafts.sending(anna, id)).isEmpty();
        assertThat(write("/reply", "content", "We are on it.").body()).contains("Goes out in a moment");
    }

    @Test
    void what_is_no_message_comes_back() {
        HttpResponse<String> empty = write("/reply", "content", " ");
        assertThat(empty.statusCode()).isEqualTo(422);
        assertThat(empty.body()).contains("The text is missing");

        HttpResponse<String> control = write("/note", "content", "a\u0007b");
        assertThat(control.statusCode()).isEqualTo(422);
        assertThat(control.body()).contains("must not contain control characters", ">\na\u0007b</textarea>");
    }

    @Test
    void who_may_not_answer_or_see_can_write_nothing() {
        Browser reader = AtWork.of(Cases.reader(TestServer.DEPARTMENT));
        Browser stranger = AtWork.of(Cases.agent(Cases.SALES));
        for (String path : List.of("/reply", "/note", "/reply/draft", "/note/draft")) {
            reader.open(page);
            assertThat(reader.submit(page + path, reader.form("content", "a")).statusCode())
                    .as(path)
                    .isEqualTo(403);
            stranger.open("/console/tickets?queue=all");
            assertThat(stranger.submit(page + path, stranger.form("content", "a"))
                            .statusCode())
                    .as(path)
                    .isEqualTo(404);
        }
    }

    @Test
    void a_form_of_another_site_writes_nothing() {
        byte[] text = "a".getBytes(StandardCharsets.UTF_8);
        Multipart forged = new Multipart().field("csrf", "x").part("form-data; name=\"content\"", text);

        assertThat(browser.submit(page + "/note", forged).statusCode()).isEqualTo(403);
        assertThat(messages()).hasSize(1);
    }
}
