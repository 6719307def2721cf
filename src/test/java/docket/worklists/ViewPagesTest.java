package docket.worklists;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.casework.Cases;
import docket.casework.Sent;
import docket.console.AtWork;
import docket.login.Browser;
import docket.tickets.Tickets;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists of tickets that got a name. */
class ViewPagesTest {

    private static final String VIEWS = "/console/views";

    private final Browser browser = AtWork.of(TestServer.staff());
    private final Browser colleague = AtWork.of(TestServer.staff());
    private final String tag = "t" + UUID.randomUUID().toString().substring(0, 8);
    private final String list = "queue=all&tag=" + tag + "&sort=createdAt&column=category";
    private final long ticket = Cases.open(TestServer.customer().actor());

    @BeforeEach
    void look() {
        Cases.change(TestServer.staff(), ticket, new Sent().tags(List.of(tag)));
        browser.open("/console/tickets?" + list);
    }

    private String save(String name, String... shared) {
        HttpResponse<String> saved = shared.length == 0
                ? browser.submit(VIEWS, "name", name, "list", list)
                : browser.submit(VIEWS, "name", name, "list", list, "shared", "true");
        assertThat(saved.uri().toString()).contains("/console/tickets?queue=view-");
        return saved.uri().getQuery().replace("queue=view-", "");
    }

    @Test
    void a_list_is_kept_under_a_name_with_its_filters_order_and_columns() {
        save("Disks <b>");

        assertThat(browser.page().body())
                .contains("Disks &lt;b&gt;", "row-" + ticket, "Tag: <b>" + tag, "<th class=\"category\"")
                .contains("<option value=\"createdAt\" selected>")
                .doesNotContain("Disks <b>", "<th class=\"requester\"");
        assertThat(browser.open("/console/counts").body()).contains("Disks &lt;b&gt;");
    }

    @Test
    void a_view_can_be_narrowed_further_and_then_says_all_in_its_address() {
        String id = save("Disks");
        TestServer.part(Tickets.class).close(TestServer.staff(), ticket);

        assertThat(browser.open("/console/tickets?queue=view-" + id + "&sort=createdAt&assignee=me")
                        .body())
                .contains("Assignee: <b>me")
                .doesNotContain("Tag: <b>");
        browser.submit(VIEWS + "/" + id, "name", "Disks", "list", "queue=closed&tag=" + tag);
        assertThat(browser.page().body()).contains("row-" + ticket);
    }

    @Test
    void others_see_a_view_when_it_is_shared_and_cannot_change_it() {
        String id = save("Mine alone");
        assertThat(colleague.open("/console/tickets?queue=view-" + id).statusCode())
                .isEqualTo(404);

        browser.open(VIEWS);
        browser.submit(VIEWS + "/" + id, "name", "For all " + tag, "shared", "true");
        assertThat(browser.page().uri().getPath()).isEqualTo(VIEWS);
        assertThat(colleague.open("/console/tickets?queue=view-" + id).body()).contains("row-" + ticket);
        assertThat(colleague.open(VIEWS).body())
                .contains("For all " + tag)
                .doesNotContain("action=\"" + VIEWS + "/" + id + "\"");
        assertThat(colleague.submit(VIEWS + "/" + id + "/remove").statusCode()).isEqualTo(403);
    }

    @Test
    void a_view_that_is_removed_is_gone() {
        String id = save("Gone " + tag, "shared");
        browser.open(VIEWS);
        assertThat(browser.submit(VIEWS + "/" + id + "/remove").body()).doesNotContain("Gone " + tag);

        assertThat(browser.open("/console/tickets?queue=view-" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_name_that_will_not_do_is_told_and_the_list_is_kept() {
        HttpResponse<String> refused = browser.submit(VIEWS, "name", " ", "list", list);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("The name is missing", "value=\"" + list.replace("&", "&amp;") + "\"");
    }
}
