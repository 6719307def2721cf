package docket.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.departments.Departments;
import docket.login.Browser;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.MailboxForms;
import docket.mailboxes.Mailboxes;
import java.net.http.HttpResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Departments, categories, priorities and canned texts, as admins change them in a browser. */
class DeskSettingsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Browser admin = Member.of("admin");
    private final String name = "Thing " + NUMBER.incrementAndGet() + " <b>";

    @ParameterizedTest
    @ValueSource(strings = {"departments", "categories", "priorities", "texts"})
    void a_thing_is_added_changed_retired_and_used_again(String section) {
        String path = "/console/settings/" + section;
        admin.open(path + "/new");
        HttpResponse<String> list = admin.submit(path, "name", name, "content", "Hello", "urgency", "3");
        assertThat(list.uri().getPath()).isEqualTo(path);
        assertThat(list.body()).contains(escaped()).doesNotContain(name);

        String one = path + "/" + id(list.body(), path);
        String seen = Member.seen(admin.open(one).body());
        admin.submit(one, "name", name + " new", "content", "Hello", "urgency", "4", "seen", seen);
        assertThat(admin.page().body()).contains("&gt; new</a>");

        admin.open(one);
        admin.submit(one + "/retire");
        assertThat(admin.page().body()).contains("class=\"retired\"");
        admin.open(one);
        admin.submit(one + "/reinstate");
        assertThat(admin.open(one).body()).contains(one + "/retire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"departments", "categories", "priorities", "texts"})
    void what_is_wrong_is_told_at_its_field_and_what_was_typed_is_kept(String section) {
        String path = "/console/settings/" + section;
        admin.open(path + "/new");
        HttpResponse<String> form = admin.submit(path, "name", " ", "content", "Typed <text>", "urgency", "7");

        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains("id=\"name-problem\"", "is missing", "aria-invalid=\"true\"");
        if (section.equals("texts")) {
            assertThat(form.body()).contains("Typed &lt;text&gt;");
        }
    }

    @Test
    void a_change_of_what_somebody_else_changed_asks_again_and_shows_it() {
        String path = "/console/settings/departments";
        admin.open(path + "/new");
        String one = path + "/" + id(admin.submit(path, "name", name).body(), path);
        String seen = Member.seen(admin.open(one).body());
        admin.submit(one, "name", name + " of another", "seen", seen);

        admin.open(one);
        HttpResponse<String> asked = admin.submit(one, "name", name + " mine", "seen", seen);
        assertThat(asked.statusCode()).isEqualTo(409);
        assertThat(asked.body()).contains("Meanwhile it is: ", "&gt; of another", "> mine");

        admin.submit(one, "name", name + " mine", "seen", Member.seen(asked.body()));
        assertThat(admin.page().body()).contains("&gt; mine</a>");
    }

    @Test
    void it_is_said_from_which_mailbox_a_department_sends() {
        String path = "/console/settings/departments";
        TestServer.part(Mailboxes.class).add(TestServer.SYSTEM, MailboxForms.named("Box " + UUID.randomUUID()));
        admin.open(path + "/new");
        assertThat(row(admin.submit(path, "name", name).body())).contains("(none of its own)");

        MailboxForm own = MailboxForms.named("Box " + UUID.randomUUID(), name);
        TestServer.part(Mailboxes.class).add(TestServer.SYSTEM, own);
        assertThat(row(admin.open(path).body())).contains(own.address()).doesNotContain("(none of its own)");
        assertThat(admin.open("/console/settings/mailboxes").body()).contains("for departments without one");
    }

    @Test
    void a_name_that_is_taken_is_refused_in_words() {
        admin.open("/console/settings/departments/new");
        HttpResponse<String> form = admin.submit("/console/settings/departments", "name", TestServer.DEPARTMENT);

        assertThat(form.statusCode()).isEqualTo(409);
        assertThat(form.body()).contains("Something else has that name already.", TestServer.DEPARTMENT);
    }

    @Test
    void whoever_may_not_finds_nothing_and_changes_nothing() {
        Browser agent = Member.of("agent");

        assertThat(agent.open("/console/settings").body()).contains("Nothing here for you");
        assertThat(agent.open("/console/settings/departments").statusCode()).isEqualTo(404);
        agent.open("/console/settings");
        assertThat(agent.submit("/console/settings/departments", "name", name).statusCode())
                .isEqualTo(404);
        assertThat(TestServer.part(Departments.class).listAll())
                .noneMatch(department -> department.name().equals(name));
    }

    @Test
    void strangers_are_led_to_the_door() {
        assertThat(Browser.fresh().open("/console/settings/departments").uri().getPath())
                .isEqualTo("/login");
    }

    private String escaped() {
        return name.replace("<", "&lt;").replace(">", "&gt;");
    }

    private String row(String page) {
        String from = page.substring(page.indexOf(escaped()));
        return from.substring(0, from.indexOf("</tr>"));
    }

    private String id(String page, String path) {
        int at = page.indexOf(escaped());
        String before = page.substring(page.lastIndexOf(path + "/", at) + path.length() + 1);
        return before.substring(0, before.indexOf('"'));
    }
}
