package docket.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import docket.TestServer;
import docket.Together;
import docket.accounts.Colleague;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.login.Browser;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import docket.requests.Request;
import docket.requests.RequestFilter;
import docket.requests.RequestFilter.Show;
import docket.requests.Requests;
import docket.tickets.Tickets;
import docket.v3.Multipart;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How a customer opens a ticket in a browser, without any script. */
class NewRequestPagesTest {

    private static final String PATH = "/portal/tickets/new";
    private static final Pattern UPLOAD = Pattern.compile("name=\"upload\" value=\"([0-9]+)\"");

    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Colleague ann = Colleague.of(TestServer.customer(), "Ann Lee");
    private final Browser browser = Visits.of(ann);

    @BeforeEach
    void goes_to_the_form() {
        browser.open(PATH);
    }

    @Test
    void the_form_becomes_a_ticket_with_its_files() {
        HttpResponse<String> page =
                send(form("Disk failure").part("form-data; name=\"file\"; filename=\"smart.txt\"", bytes("197")));

        assertThat(page.uri().getPath()).matches("/portal/tickets/[0-9]+");
        assertThat(page.body()).contains("Disk failure", "It fails.", "smart.txt", "We have your ticket");
        Request opened = list().getFirst();
        assertThat(browser.open("/portal/tickets/" + opened.id() + "/attachments/"
                                + tickets.get(ann.actor(), opened.id())
                                        .messages()
                                        .getFirst()
                                        .attachments()
                                        .getFirst()
                                        .id())
                        .body())
                .isEqualTo("197");
    }

    @Test
    void without_a_department_the_category_decides() {
        String sales = "Sales " + UUID.randomUUID();
        TestServer.part(Departments.class).add(TestServer.SYSTEM, new DepartmentForm(sales, null, false));
        assertThat(browser.open(PATH).body()).contains("Whoever is right for it", sales);

        send(form("Disk failure"));
        browser.open(PATH);
        send(form("Fan failure").field("department", sales));

        Queues queues = TestServer.part(Queues.class);
        assertThat(list().stream().map(request -> queues.get(TestServer.staff(), request.id())))
                .extracting(StaffTicket::title, StaffTicket::department)
                .containsExactly(tuple("Fan failure", sales), tuple("Disk failure", TestServer.DEPARTMENT));
    }

    @Test
    void a_form_that_is_sent_twice_opens_one_ticket() throws Exception {
        Multipart form = form("Disk failure");
        Together.run(List.of(() -> browser.submit(PATH, form), () -> browser.submit(PATH, form)));

        assertThat(browser.submit(PATH, form).body()).contains("Disk failure");
        assertThat(list()).hasSize(1);
    }

    @Test
    void a_form_that_says_something_else_is_another_one() {
        Multipart other = form("Fan failure");

        send(form("Disk failure"));
        send(other);

        assertThat(list()).hasSize(2);
    }

    @Test
    void a_form_with_mistakes_comes_back_as_it_was_typed_with_its_files() {
        HttpResponse<String> page =
                send(browser.form("key", browser.hidden("key"), "title", " ", "content", "<b>It</b> fails.")
                        .part("form-data; name=\"file\"; filename=\"<i>smart.txt\"", bytes("197")));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Subject</a> is missing", "Category</a> is missing", "&lt;b&gt;It&lt;/b&gt; fails.")
                .contains("href=\"#title\"", "id=\"title-mistake\"", "&lt;i&gt;smart.txt")
                .doesNotContain("<b>It", "<i>smart");
        assertThat(list()).isEmpty();

        Matcher upload = UPLOAD.matcher(page.body());
        assertThat(upload.find()).isTrue();
        assertThat(send(form("Disk failure").field("upload", upload.group(1))).body())
                .contains("&lt;i&gt;smart.txt");
        assertThat(list()).hasSize(1);
    }

    @Test
    void a_file_that_went_ahead_is_held_by_the_ticket_if_it_is_the_customers() {
        String line = ahead(browser, "smart.txt");
        String strangers = ahead(Visits.of(Colleague.of(TestServer.customer(), "Sid Stranger")), "theirs.txt");
        browser.open(PATH);

        HttpResponse<String> refused = send(form("Disk failure").field("upload", strangers));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Please add them again").doesNotContain("theirs.txt");
        assertThat(send(form("Disk failure").field("upload", line)).body()).contains("smart.txt");
    }

    @Test
    void a_form_with_too_many_files_comes_back_with_as_many_as_fit() {
        Multipart form = form("Disk failure");
        for (int number = 0; number <= 20; number++) {
            form.part("form-data; name=\"file\"; filename=\"part-" + number + ".txt\"", bytes("197"));
        }
        HttpResponse<String> page = send(form);

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body())
                .contains("Files</a> must be at most 20 files", "value=\"Disk failure\"", "It fails.", "part-19.txt")
                .doesNotContain("part-20.txt");
        assertThat(list()).isEmpty();
    }

    @Test
    void a_form_of_another_site_is_refused_before_its_files_are_kept() {
        Multipart forged = new Multipart()
                .field("csrf", "guessed")
                .field("title", "Disk failure")
                .part("form-data; name=\"file\"; filename=\"smart.txt\"", bytes("197"));

        assertThat(browser.submit(PATH, forged).statusCode()).isEqualTo(403);
        assertThat(list()).isEmpty();
    }

    private Multipart form(String title) {
        return browser.form(
                "key", browser.hidden("key"), "category", TestServer.CATEGORY, "title", title, "content", "It fails.");
    }

    private HttpResponse<String> send(Multipart form) {
        return browser.submit(PATH, form);
    }

    /** Uploads a file as the script does; answers what the form then says of it. */
    private static String ahead(Browser browser, String fileName) {
        browser.open(PATH);
        String line = browser.submit(
                        "/portal/uploads",
                        browser.form().part("form-data; name=\"file\"; filename=\"" + fileName + "\"", bytes("197")))
                .body();
        Matcher upload = UPLOAD.matcher(line);
        assertThat(upload.find()).isTrue();
        return upload.group(1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private List<Request> list() {
        return TestServer.part(Requests.class)
                .list(ann.actor(), new RequestFilter(true, Show.ALL, ""), Long.MAX_VALUE, 10)
                .requests();
    }
}
