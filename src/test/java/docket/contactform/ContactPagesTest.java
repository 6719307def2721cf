package docket.contactform;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.attachments.Attachment;
import docket.pages.Frame;
import docket.pages.Html;
import docket.pages.Words;
import docket.tickets.ContactForm;
import docket.tickets.Message;
import docket.tickets.Tickets;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/** The contact form in browsers: sent, shown again where it must be mended, and within pages of other sites. */
class ContactPagesTest {

    private static final Pattern STAMP = Pattern.compile("name=\"stamp\" value=\"([^\"]+)\"");
    private static final Pattern PUZZLE = Pattern.compile("data-puzzle=\"([^\"]+)\"");

    private final Sending sending = Forms.filled();
    private final FormPost form = FormPost.of(sending);

    @Test
    void a_form_that_is_posted_twice_makes_one_ticket_and_both_are_told_the_same() throws Exception {
        HttpResponse<String> first = form.post("/contact");
        HttpResponse<String> second = form.post("/contact");

        assertThat(first.statusCode()).isEqualTo(303);
        assertThat(second.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .contains("/contact/sent");
        assertThat(form.get("/contact/sent", "en").body()).contains("We have your message");
        assertThat(Forms.tickets(sending)).hasSize(1);
    }

    @Test
    void a_browser_solves_the_puzzle_that_came_with_the_form() throws Exception {
        String page = form.get("/contact", "en").body();
        String puzzle = HtmlUtils.htmlUnescape(found(PUZZLE, page));

        assertThat(form.with("puzzle", Forms.solved(puzzle)).post("/contact").statusCode())
                .isEqualTo(303);
        assertThat(Forms.tickets(sending)).hasSize(1);
    }

    @Test
    void files_come_with_the_ticket() throws Exception {
        form.withFile("smart.txt", "197 Pending".getBytes(StandardCharsets.UTF_8))
                .withFile("\u202Egpj.exe", new byte[] {1, 2})
                .post("/contact");

        assertThat(opening(sending).attachments())
                .extracting(Attachment::fileName)
                .containsExactly("smart.txt", "gpj.exe");
    }

    @Test
    void too_many_files_or_bytes_are_refused_with_what_was_typed() throws Exception {
        FormPost large = FormPost.of(sending).withFile("large.bin", new byte[10 * 1024 * 1024 + 1]);
        for (int i = 0; i < 4; i++) {
            form.withFile(i + ".txt", new byte[] {1});
        }

        for (HttpResponse<String> refused : List.of(large.post("/contact"), form.post("/contact"))) {
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body())
                    .contains(
                            "Files must be at most 3, up to 10 MB each",
                            "choose your files again",
                            sending.form().title());
        }
        assertThat(Forms.tickets(sending)).isEmpty();
    }

    @Test
    void mistakes_are_told_beside_their_fields_and_keep_what_was_typed() throws Exception {
        HttpResponse<String> page = form.with("email", "ann\" onfocus=\"alert(1)")
                .with("title", "<script>alert(1)</script>")
                .with("content", "</textarea>\nyes")
                .with("category", "No such")
                .post("/contact");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("href=\"#email\"", "id=\"email-problem\"", "aria-describedby=\"email-problem\"")
                .contains("E-mail address must be an e-mail address", "Topic is unknown")
                .contains("value=\"ann&#34; onfocus=&#34;alert(1)\"", "&lt;/textarea&gt;\nyes", "aria-invalid=\"true\"")
                .contains("value=\"&lt;script>alert(1)&lt;/script>\"")
                .doesNotContain("<script>alert", "choose your files again");
        assertThat(found(STAMP, page.body())).as("the same form still").isEqualTo(sending.stamp());
    }

    @Test
    void a_form_that_comes_too_fast_can_be_sent_once_more() throws Exception {
        String stamp = found(STAMP, form.get("/contact", "en").body());

        HttpResponse<String> page = form.with("stamp", stamp).post("/contact");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("That was very fast", sending.form().title(), stamp);
        assertThat(form.with("stamp", Forms.stamp(Duration.ofSeconds(4)))
                        .post("/contact")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_form_that_is_too_old_comes_back_fresh() throws Exception {
        String old = Forms.stamp(Duration.ofHours(25));

        HttpResponse<String> page = form.with("stamp", old).post("/contact");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("open for so long", sending.form().title())
                .doesNotContain(old);
    }

    @Test
    void without_a_puzzle_a_network_soon_has_to_wait() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(plain().post("/contact").statusCode()).isEqualTo(303);
        }

        HttpResponse<String> page = plain().post("/contact");

        assertThat(page.statusCode()).isEqualTo(429);
        assertThat(page.headers().firstValueAsLong("Retry-After").orElseThrow()).isBetween(1000L, 1200L);
        assertThat(page.body()).contains("Please send yours again in 20 minutes", "With JavaScript", "It fails.");
    }

    private static FormPost plain() {
        return FormPost.from("127.0.0.77", Forms.filled()).with("puzzle", "");
    }

    @Test
    void a_form_in_the_trap_looks_sent() throws Exception {
        HttpResponse<String> trapped =
                form.with("homepage", "https://spam.example").post("/contact");

        assertThat(trapped.statusCode()).isEqualTo(303);
        assertThat(trapped.headers().firstValue("Location")).contains("/contact/sent");
        assertThat(Forms.tickets(sending)).isEmpty();
    }

    @Test
    void an_address_that_is_known_is_answered_like_any_other() throws Exception {
        TestServer.staff();
        HttpResponse<String> unknown =
                form.with("email", "nobody@unknown.example").post("/contact");
        HttpResponse<String> known =
                FormPost.of(Forms.filled()).with("email", staffAddress()).post("/contact");

        assertThat(answer(known)).isEqualTo(answer(unknown));
        assertThat(sentPage()).isEqualTo(sentPage()).doesNotContain("nonce=\"\"");
    }

    private static String staffAddress() {
        return TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT address FROM person_email LIMIT 1")
                        .mapTo(String.class)
                        .one());
    }

    private static String answer(HttpResponse<String> response) {
        return response.statusCode() + response.headers().firstValue("Location").orElse("") + response.body();
    }

    private String sentPage() throws Exception {
        return form.get("/contact/sent", "en").body().replaceAll("nonce=\"[^\"]+\"", "");
    }

    @Test
    void a_form_of_another_site_or_with_bytes_that_are_no_text_is_refused() throws Exception {
        assertThat(form.fromSite("cross-site").post("/contact").statusCode()).isEqualTo(403);
        assertThat(form.fromSite("same-origin")
                        .with("category", "\0")
                        .post("/contact")
                        .statusCode())
                .isEqualTo(400);
        assertThat(Forms.tickets(sending)).isEmpty();
    }

    @Test
    void what_no_browser_sends_is_refused_before_it_fills_the_memory() throws Exception {
        FormPost many = FormPost.of(sending);
        for (int i = 0; i < 100; i++) {
            many.with("field" + i, "");
        }

        assertThat(many.post("/contact").statusCode()).isEqualTo(400);
        assertThat(form.with("content", "x".repeat(1024 * 1024))
                        .with("more", "x".repeat(1024 * 1024))
                        .post("/contact")
                        .statusCode())
                .isEqualTo(413);
        assertThat(FormPost.of(sending)
                        .withFile("", new byte[] {1})
                        .post("/contact")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_site_that_is_named_has_the_form_in_its_pages_and_no_other_has() throws Exception {
        String path = "/contact/embed?site=" + Forms.SITE.replace(":", "%3A").replace("/", "%2F");

        HttpResponse<String> page = form.get(path, "en");

        assertThat(policy(page)).contains("frame-ancestors " + Forms.SITE + ";");
        assertThat(page.body()).contains("action=\"" + path + "\"", "data-site=\"" + Forms.SITE + "\"");
        assertThat(policy(form.get("/contact", "en"))).contains("frame-ancestors 'none'");
        for (String other : List.of("/contact/embed", "/contact/embed?site=https%3A%2F%2Fevil.example")) {
            assertThat(form.get(other, "en").statusCode()).isEqualTo(404);
            assertThat(form.post(other).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void the_form_in_a_site_needs_no_cookie_and_stays_there() throws Exception {
        String query = "?site=" + Forms.SITE.replace(":", "%3A").replace("/", "%2F");

        HttpResponse<String> sent = form.post("/contact/embed" + query);

        assertThat(sent.headers().firstValue("Location")).contains("/contact/embed/sent" + query);
        HttpResponse<String> thanks = form.get("/contact/embed/sent" + query, "en");
        assertThat(thanks.body()).contains("We have your message", "/contact/embed" + query);
        assertThat(policy(thanks)).contains("frame-ancestors " + Forms.SITE + ";");
        assertThat(Forms.tickets(sending)).hasSize(1);
    }

    @Test
    void it_speaks_german() throws Exception {
        assertThat(form.get("/contact", "de-DE").body()).contains("Kontakt", "Telefonnummer", "(freiwillig)", "Senden");
    }

    @Test
    void a_desk_without_categories_says_that_it_takes_nothing() {
        ContactForm blank = new ContactForm("", "", "", "", "", "", "", "");
        FormView view = new FormView(
                Place.OWN, new Handout("", "{}"), blank, Again.NOT, List.of(), new FormView.Files(3, 1), false);

        byte[] page = Objects.requireNonNull(TestServer.part(Html.class)
                .page("contactform/form.jte", new Frame(Words.of("en"), "", "", null), Map.of("view", view))
                .getBody());

        assertThat(new String(page, StandardCharsets.UTF_8))
                .contains("This form takes no messages at the moment")
                .doesNotContain("<form");
    }

    private static Message opening(Sending sending) {
        return TestServer.part(Tickets.class)
                .get(TestServer.staff(), Forms.tickets(sending).getFirst())
                .messages()
                .getFirst();
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as(pattern.pattern()).isTrue();
        return matcher.group(1);
    }
}
