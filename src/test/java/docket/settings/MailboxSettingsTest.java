package docket.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.login.Browser;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Mailboxes, as admins change and try them in a browser. */
class MailboxSettingsTest {

    private static final String ALL = "/console/settings/mailboxes";

    private final Browser admin = Member.of("admin");
    private final String name = "Box " + UUID.randomUUID();

    @Test
    void a_mailbox_is_added_changed_retired_and_used_again() {
        HttpResponse<String> list = add("127.0.0.1");
        assertThat(list.uri().getPath()).isEqualTo(ALL);
        assertThat(list.body()).contains(name, "never yet");
        Mailbox box = box();
        assertThat(box.subAddresses()).isTrue();
        assertThat(box.acknowledges()).isFalse();

        String one = ALL + "/" + box.id();
        String seen = Member.seen(admin.open(one).body());
        submit(one, "127.0.0.1", "", "seen", seen, "imapFolder", "Support");
        assertThat(box().imap()).extracting("folder").isEqualTo("Support");

        admin.open(one);
        admin.submit(one + "/retire");
        assertThat(box().retiredAt()).isNotNull();
        admin.open(one);
        admin.submit(one + "/reinstate");
        assertThat(box().retiredAt()).isNull();
    }

    @Test
    void a_password_is_never_in_a_page() {
        add("127.0.0.1");
        assertThat(admin.open(ALL + "/" + box().id()).body())
                .contains("autocomplete=\"new-password\"")
                .doesNotContain("hunter2");

        HttpResponse<String> refused = add("a host");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("id=\"imapHost-problem\"", "must be the name of a host")
                .doesNotContain("hunter2");
    }

    @Test
    void a_form_for_a_mail_service_is_filled_in_with_what_it_wants() {
        assertThat(admin.open(ALL + "/new").body()).contains(ALL + "/new?preset=google");
        assertThat(admin.open(ALL + "/new?preset=microsoft").body())
                .contains("outlook.office365.com", "IMAP.AccessAsUser.All offline_access", "TENANT");
    }

    @Test
    void what_a_test_finds_wrong_is_told_step_by_step_and_can_be_tried_again() {
        add("127.0.0.1");
        String test = ALL + "/" + box().id() + "/test";
        admin.open(ALL + "/" + box().id());
        HttpResponse<String> tried = admin.submit(test);

        assertThat(tried.statusCode()).isEqualTo(200);
        assertThat(tried.body()).contains("No connection", "127.0.0.1:1 takes no connections", "Try again");
        assertThat(admin.submit(test).body()).contains("No connection");
    }

    @Test
    void how_the_fetching_stands_is_told_and_why_it_fails() {
        add("127.0.0.1");
        String one = ALL + "/" + box().id();
        assertThat(admin.open(one).body()).contains("Not fetched yet", "no mail");

        fetching("fetched_at = now(), reconciled_at = now(), missing = 2");
        assertThat(admin.open(one).body())
                .contains("Mail is fetched", "2 mails were missing, and are here now")
                .doesNotContain("Fails since");

        fetching("failing_since = now(), error = 'bad-login 127.0.0.1:1', missing = 1, missing_since = now()");
        assertThat(admin.open(one).body())
                .contains("Mail can't be fetched", "127.0.0.1:1 did not let this user in", "one mail is missing");
        assertThat(admin.open(ALL).body()).contains("can't be fetched");

        admin.submit(
                "/account/profile",
                "name",
                "Nora",
                "language",
                "de",
                "timeZone",
                "UTC",
                "theme",
                "dark",
                "notices",
                "none");
        assertThat(admin.open(one).body()).contains("127.0.0.1:1 hat diesen Benutzer", "eine E-Mail fehlt seit");
    }

    @Test
    void of_one_that_is_filled_by_the_pipe_alone_and_of_a_retired_one_it_is_said() {
        add("");
        String one = ALL + "/" + box().id();
        assertThat(admin.open(one).body()).contains("By the pipe alone", "no mail");

        admin.submit(one + "/retire");
        assertThat(admin.open(one).body()).doesNotContain("By the pipe alone");
    }

    @Test
    void a_port_that_is_no_number_is_told_at_its_field() {
        admin.open(ALL + "/new");
        HttpResponse<String> form = submit(ALL, "127.0.0.1", "hunter2", "imapPort", "imap");

        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains("id=\"imapPort-problem\"", "must be a whole number");
    }

    @Test
    void it_needs_the_permission_and_the_password_of_a_moment_ago() {
        assertThat(Member.of("supervisor").open(ALL).statusCode()).isEqualTo(404);
        Member.letTimePass();
        assertThat(admin.open(ALL + "/new").uri().getPath()).isEqualTo("/account/confirm");
    }

    private HttpResponse<String> add(String host) {
        admin.open(ALL + "/new");
        return submit(ALL, host, "hunter2");
    }

    private HttpResponse<String> submit(String path, String host, String password, String... more) {
        List<String> fields = new ArrayList<>(List.of(more));
        if (!fields.contains("imapPort")) {
            fields.addAll(List.of("imapPort", "1"));
        }
        fields.addAll(List.of("name", name, "address", name.replace(' ', '.') + "@desk.example"));
        fields.addAll(List.of("senderName", "Support", "department", TestServer.DEPARTMENT));
        fields.addAll(List.of("category", TestServer.CATEGORY, "language", "en", "subAddresses", "true"));
        fields.addAll(List.of("imapHost", host, "imapSecurity", "off", "password", password));
        return admin.submit(path, fields.toArray(String[]::new));
    }

    private void fetching(String state) {
        TestServer.part(Jdbi.class).useHandle(handle -> {
            long id = box().id();
            handle.execute("INSERT INTO mailbox_sync (mailbox_id) VALUES (?) ON CONFLICT DO NOTHING", id);
            handle.execute("UPDATE mailbox_sync SET " + state + " WHERE mailbox_id = ?", id);
        });
    }

    private Mailbox box() {
        return TestServer.part(Mailboxes.class).findByName(name).orElseThrow();
    }
}
