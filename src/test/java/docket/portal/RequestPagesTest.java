package docket.portal;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Colleague;
import docket.attachments.Attachments;
import docket.attachments.FileName;
import docket.casework.Cases;
import docket.casework.Casework;
import docket.casework.NewNote;
import docket.casework.Sent;
import docket.events.Actor;
import docket.login.Browser;
import docket.tickets.Message;
import docket.tickets.NewReply;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import docket.v3.Multipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What a customer sees of a ticket in a browser and does with it, without any script. */
class RequestPagesTest {

    private static final Actor.Staff ANNA = TestServer.staff();

    private final Tickets tickets = TestServer.part(Tickets.class);
    private final Casework casework = TestServer.part(Casework.class);
    private final TestServer.Customer customer = TestServer.customer();
    private final Colleague ann = Colleague.of(customer, "Ann Lee");
    private final Colleague ben = Colleague.of(customer, "Ben Ode");
    private final long id = Cases.open(ann.actor());
    private final String path = "/portal/tickets/" + id;
    private final Browser browser = Visits.of(ann);

    @Test
    void a_customer_answers_with_a_file() {
        browser.open(path);
        HttpResponse<String> page = browser.submit(
                path,
                reply("It <b>still</b> fails.")
                        .part(
                                "form-data; name=\"file\"; filename=\"smart.txt\"",
                                "197".getBytes(StandardCharsets.UTF_8)));

        assertThat(page.uri().getPath()).isEqualTo(path);
        assertThat(page.body()).contains("It &lt;b&gt;still&lt;/b&gt; fails.", "smart.txt", "id=\"latest\"");
        Message last = tickets.get(ann.actor(), id).messages().getLast();
        assertThat(last.title()).isEqualTo("Re: Disk failure");
        assertThat(last.author()).isEqualTo("Ann Lee");
        assertThat(browser.open(path + "/attachments/"
                                + last.attachments().getFirst().id())
                        .body())
                .isEqualTo("197");
    }

    @Test
    void an_answer_that_is_sent_twice_is_there_once() {
        browser.open(path);
        Multipart form = reply("It still fails.");

        browser.submit(path, form);
        browser.submit(path, form);
        browser.submit(path, reply("It still fails."));

        assertThat(tickets.get(ann.actor(), id).messages()).hasSize(3);
    }

    @Test
    void an_empty_answer_comes_back_with_its_file() {
        browser.open(path);
        HttpResponse<String> page = browser.submit(
                path, reply(" ").part("form-data; name=\"file\"; filename=\"smart.txt\"", new byte[] {1}));

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Message</a> is missing", "smart.txt", "name=\"upload\"");
        assertThat(tickets.get(ann.actor(), id).messages()).hasSize(1);
    }

    @Test
    void opening_the_page_marks_the_ticket_as_read_and_asking_for_its_headers_does_not() {
        tickets.reply(ANNA, id, new NewReply(null, "Try again.", List.of()));

        assertThat(browser.head(path)).isEqualTo(200);
        assertThat(browser.open("/portal/tickets").body()).contains("Unread:");
        assertThat(browser.open(path).body()).contains("Try again.", "tag-new");

        assertThat(browser.open("/portal/tickets").body()).doesNotContain("Unread:");
        assertThat(browser.open(path).body()).contains("Try again.").doesNotContain("tag-new");
    }

    @Test
    void a_ticket_is_closed_and_opened_again_by_its_customer_or_by_an_answer() {
        browser.open(path);

        assertThat(browser.submit(path, "act", "close").body()).contains("This ticket is closed.");
        assertThat(browser.submit(path, "act", "open").body()).contains("Close the ticket");
        browser.submit(path, "act", "close");
        assertThat(browser.submit(path, reply("It fails again.")).body()).contains("Close the ticket");
        assertThat(tickets.get(ann.actor(), id).ticket().status()).isEqualTo(Ticket.Status.OPEN);
    }

    @Test
    void a_ticket_that_was_closed_for_good_says_so_and_keeps_what_was_just_written() {
        browser.open(path);
        Multipart late = reply("Wait, there is more.");
        casework.lock(ANNA, TicketAt.any(id), "Abuse of the desk");

        HttpResponse<String> refused = browser.submit(path, late);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("closed for good", "Wait, there is more.");
        assertThat(browser.open(path).body())
                .contains("closed for good", "href=\"/portal/tickets/new\"")
                .doesNotContain("Abuse", "name=\"content\"", "value=\"open\"");
        assertThat(browser.submit(path, "act", "open").statusCode()).isEqualTo(409);
        assertThat(tickets.get(ann.actor(), id).messages()).hasSize(1);
    }

    @Test
    void what_is_for_staff_alone_is_in_no_page() throws IOException {
        long internal = upload(ANNA, "internal.txt");
        casework.note(ANNA, TicketAt.any(id), new NewNote("The customer is difficult.", List.of(internal)));
        tickets.reply(ANNA, id, new NewReply(null, "Try again.", List.of()));
        Cases.change(ANNA, id, new Sent().tags(List.of("difficult")));

        assertThat(browser.open(path).body())
                .contains("Try again.", "Anna Meyer")
                .doesNotContain("difficult", "internal.txt", "@desk.example");
        assertThat(browser.open(path + "/attachments/" + internal).statusCode()).isEqualTo(404);
    }

    @Test
    void a_colleague_takes_part_sees_the_ticket_and_leaves_it() {
        browser.open(path);
        Browser colleague = Visits.of(ben);
        assertThat(colleague.open(path).statusCode()).isEqualTo(404);

        assertThat(browser.submit(path, "act", "add", "address", ben.address()).body())
                .contains("Ben Ode", ben.address());
        assertThat(colleague.open(path).statusCode()).isEqualTo(200);
        assertThat(colleague
                        .submit(path, colleague.form("key", colleague.hidden("key"), "content", "Me too."))
                        .body())
                .contains("Me too.");

        HttpResponse<String> left = colleague.submit(path, "act", "remove", "person", String.valueOf(ben.personId()));
        assertThat(left.uri().getPath()).isEqualTo("/portal/tickets");
        assertThat(colleague.open(path).statusCode()).isEqualTo(404);
    }

    @Test
    void who_takes_part_is_removed_by_the_others() {
        browser.open(path);
        browser.submit(path, "act", "add", "address", ben.address());

        assertThat(browser.submit(path, "act", "remove", "person", String.valueOf(ben.personId()))
                        .body())
                .doesNotContain("Ben Ode");
    }

    @Test
    void nobody_learns_from_the_page_whether_an_address_is_known() {
        Colleague stranger = Colleague.of(TestServer.customer(), "Sid Stranger");
        browser.open(path);
        HttpResponse<String> known = browser.submit(path, "act", "add", "address", stranger.address());
        HttpResponse<String> unknown = browser.submit(path, "act", "add", "address", "nobody@customer.example");

        assertThat(known.statusCode()).isEqualTo(422);
        assertThat(known.body()).contains(stranger.address(), "must be that of somebody in your company");
        assertThat(bare(known, stranger.address())).isEqualTo(bare(unknown, "nobody@customer.example"));
    }

    @Test
    void what_is_no_address_lets_nobody_take_part() {
        browser.open(path);

        for (String address : List.of("", "ben", "ben@")) {
            assertThat(browser.submit(path, "act", "add", "address", address).statusCode())
                    .isEqualTo(422);
        }
    }

    /** A page without what differs with each, and without the address that was typed. */
    private static String bare(HttpResponse<String> page, String address) {
        return page.body()
                .replaceAll("(name=\"(csrf|key)\" (value|content)|nonce)=\"[^\"]*\"", "")
                .replace(address, "");
    }

    @Test
    void another_ones_ticket_is_not_there_for_anything() throws IOException {
        long other = Cases.open(TestServer.customer().actor());
        String elsewhere = "/portal/tickets/" + other;
        long theirs = upload(ANNA, "theirs.txt");
        tickets.reply(ANNA, other, new NewReply(null, "See the file.", List.of(theirs)));
        browser.open(path);
        Multipart form = reply("Hello?");

        for (String[] act : new String[][] {
            {"act", "close"},
            {"act", "open"},
            {"act", "add", "address", ben.address()},
            {"act", "remove", "person", "1"}
        }) {
            assertThat(browser.submit(elsewhere, act).statusCode()).isEqualTo(404);
            browser.open(path);
        }
        assertThat(browser.submit(elsewhere, form).statusCode()).isEqualTo(404);
        assertThat(browser.open(elsewhere).statusCode()).isEqualTo(404);
        assertThat(browser.open(elsewhere + "/attachments/" + theirs).statusCode())
                .isEqualTo(404);
        assertThat(browser.open(path + "/attachments/" + theirs).statusCode()).isEqualTo(404);
        assertThat(tickets.get(ANNA, other).messages()).hasSize(2);
    }

    @Test
    void pictures_are_shown_links_can_be_followed_and_quotes_are_folded() throws IOException {
        long picture =
                upload(ANNA, "rack.png", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR".getBytes(StandardCharsets.ISO_8859_1));
        String text = "See https://status.example/7\n\n> It fails.";
        tickets.reply(ANNA, id, new NewReply(null, text, List.of(picture)));

        assertThat(browser.open(path).body())
                .contains("<img src=\"" + path + "/attachments/" + picture + "?inline\" alt=\"Show rack.png\"")
                .contains("<a href=\"https://status.example/7\" rel=\"noopener noreferrer nofollow\"")
                .contains("<details class=\"folded\">");
        assertThat(disposition(path + "/attachments/" + picture + "?inline")).startsWith("inline");
        assertThat(disposition(path + "/attachments/" + picture)).startsWith("attachment");
    }

    private String disposition(String file) {
        return browser.open(file).headers().firstValue("Content-Disposition").orElse("");
    }

    @Test
    void what_anybody_wrote_is_text() throws IOException {
        long file = upload(ANNA, "<img src=x onerror=alert(1)>.txt");
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute(
                        "UPDATE person SET name = '\"><script>alert(1)</script>' WHERE id = ?", ben.personId()));
        browser.open(path);
        browser.submit(path, "act", "add", "address", ben.address());
        tickets.reply(ANNA, id, new NewReply(null, "<svg onload=alert(1)> {{7*7}}", List.of(file)));

        assertThat(browser.open(path).body())
                .contains("&lt;svg onload=alert(1)&gt; {{7*7}}", "&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<svg onload", "<script>alert", "<img src=x", "\"><script");
    }

    private Multipart reply(String content) {
        return browser.form("key", browser.hidden("key"), "content", content);
    }

    private static long upload(Actor.Staff actor, String fileName) throws IOException {
        return upload(actor, fileName, new byte[] {1});
    }

    private static long upload(Actor.Staff actor, String fileName, byte[] bytes) throws IOException {
        Attachments attachments = TestServer.part(Attachments.class);
        FileName name = FileName.of(fileName).orElseThrow();
        return attachments.add(actor, attachments.store(new ByteArrayInputStream(bytes), name));
    }
}
