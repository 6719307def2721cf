package docket.ticketroom;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import docket.TestServer;
import docket.casework.Cases;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.departments.CannedTextForm;
import docket.departments.CannedTexts;
import docket.events.Actor;
import docket.mailroom.Post;
import docket.queues.Queues;
import docket.tickets.NewReply;
import docket.tickets.Tickets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A ticket's page in a real browser: drafts, files, sending and taking back, and keeping up with others. */
class TicketScriptsTest {

    private final Actor.Customer customer = TestServer.customer().actor();
    private final Actor.Staff anna = TestServer.staff();
    private final long id = Cases.open(customer);
    private final String text = "Greeting " + UUID.randomUUID();
    private final Window window = Window.open(Screen.WIDE).signIn(anna);
    private Page page = window.page();

    @BeforeEach
    void look() {
        TestServer.part(CannedTexts.class).add(TestServer.SYSTEM, new CannedTextForm(text, "Regards, {{agent}}", null));
        page = window.go("/console/tickets/" + id);
    }

    @AfterEach
    void close() {
        window.close();
    }

    private void answersMeanwhile(String content) {
        TestServer.part(Tickets.class).reply(customer, id, new NewReply("Re", content, List.of()));
    }

    @Test
    void what_is_typed_saves_itself_and_is_there_again() {
        page.locator("#content-reply").fill("Not yet fin");
        assertThat(page.locator("#drafted-reply .saved")).containsText("Saved");

        page.reload();

        assertThat(page.locator("#content-reply")).hasValue("Not yet fin");
    }

    @Test
    void a_file_that_is_chosen_is_kept_and_can_be_taken_away() {
        page.locator("#write-reply input[type=file]")
                .setInputFiles(new FilePayload("plan.txt", "text/plain", new byte[] {65}));
        assertThat(page.locator("#drafted-reply")).containsText("plan.txt");

        page.locator("#drafted-reply button").click();

        assertThat(page.locator("#drafted-reply")).not().containsText("plan.txt");
    }

    @Test
    void a_canned_text_goes_to_where_the_caret_is() {
        page.locator("#content-reply").fill("Hello.\n\n");
        page.locator("#write-reply select").selectOption(text);

        assertThat(page.locator("#content-reply")).hasValue("Hello.\n\nRegards, Anna Meyer");
    }

    @Test
    void a_reply_is_sent_by_keyboard_and_taken_back_in_time() {
        page.locator("#content-reply").fill("Done.");
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("#held")).containsText("Done.");
        assertThat(page.locator("#content-reply")).hasValue("");

        page.locator("#held button").click();

        assertThat(page.locator("#content-reply")).hasValue("Done.");
        assertThat(page.locator("#held")).isEmpty();
    }

    @Test
    void who_was_answered_meanwhile_is_told_before_sending() {
        page.locator("#content-reply").fill("We are on it.");
        answersMeanwhile("Never mind.");
        assertThat(page.locator("#messages")).containsText("Never mind.");
        assertThat(page.locator("#content-reply")).hasValue("We are on it.");
        window.expecting(409);

        page.locator("#write-reply .btn-primary").click();

        assertThat(page.locator(".composer-notice")).containsText("Never mind.");
        assertThat(page.locator("#content-reply")).hasValue("We are on it.");
        page.locator("#write-reply .btn-primary").click();
        assertThat(page.locator("#held")).containsText("We are on it.");
    }

    @Test
    void a_colleague_is_named_in_a_note_by_keyboard() {
        String name = "Zoe " + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "x");
        Cases.member(name, TestServer.DEPARTMENT);
        page.reload();
        page.locator("label[for=tab-note]").click();
        assertThat(page.locator("#content-note")).isFocused();
        page.keyboard().type("Ask @" + name.substring(0, 11).toLowerCase(java.util.Locale.ROOT));
        assertThat(page.locator("#mention-list")).isVisible();
        page.keyboard().press("Enter");
        assertThat(page.locator("#content-note")).hasValue("Ask @" + name + " ");

        page.locator("#write-note .btn-primary").click();

        assertThat(page.locator("#messages .message-note")).containsText("Ask @" + name);
    }

    @Test
    void keys_reach_what_is_folded_away() {
        window.turn(Screen.PHONE);
        page.keyboard().press("#");
        assertThat(page.locator("#tags")).isFocused();
        page.keyboard().press("Escape");
        page.keyboard().press("Escape");
        page.keyboard().press("a");
        assertThat(page.locator("#state[value$='-2']")).hasCount(1);
        page.keyboard().press("!");

        assertThat(page.locator("#ticket-head .badge-spam")).isVisible();
    }

    @Test
    void what_comes_while_an_act_is_on_its_way_leaves_its_form_to_the_answer() {
        Post post = new Post();
        long mailed = Objects.requireNonNull(
                post.brings(Post.stranger(), "", "It fails.").ticketId());
        AtomicReference<Route> sent = new AtomicReference<>();
        window.go("/console/tickets/" + mailed);
        page.route("**/spam", sent::set);
        page.keyboard().press("!");
        page.waitForCondition(() -> sent.get() != null);

        post.bringsAnswer(Post.stranger(), mailed, "", "I know more.");
        assertThat(page.locator(".ticket-proposed")).containsText("I know more.");
        sent.get().resume();

        assertThat(page.locator("#ticket-head .badge-spam")).isVisible();
        window.check();
    }

    @Test
    void the_facts_save_themselves_and_follow_others() {
        page.locator("#tags").fill("disk, rack 12");
        page.locator("#tags").press("Enter");
        assertThat(page.locator("#state[value$='-2']")).hasCount(1);
        Assertions.assertThat(TestServer.part(Queues.class).get(anna, id).tags())
                .containsExactly("disk", "rack 12");

        TestServer.part(Tickets.class).close(anna, id);
        page.locator("#ticket-title").click();

        assertThat(page.locator("#ticket-head .badge-closed")).isVisible();
    }
}
