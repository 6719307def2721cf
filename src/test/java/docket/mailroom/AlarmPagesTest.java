package docket.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.console.AtWork;
import docket.login.Browser;
import docket.mailin.IncomingMail;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What is wrong with mail, above every page of the console. */
class AlarmPagesTest {

    private static final String PATH = "/console/mail/alarms";

    private final Browser admin = AtWork.of(TestServer.staff("admin"));

    @Test
    void a_flood_is_told_for_as_long_as_its_mails_wait() {
        Post post = new Post();
        IncomingMail mail = post.brings(Post.stranger(), "List-Id: <news.example>\r\n", "Buy now");
        Jdbi jdbi = TestServer.part(Jdbi.class);
        jdbi.useHandle(handle -> handle.execute("UPDATE incoming_mail SET reason = 'flood' WHERE id = ?", mail.id()));

        assertThat(admin.open(PATH).body())
                .contains("A sender floods the mailbox " + post.mailbox() + ": one mail was put into quarantine since")
                .contains("<a href=\"/console/mail\">Look at them</a>");

        admin.open("/console/mail/" + mail.id());
        admin.submit("/console/mail/" + mail.id() + "/reject");
        assertThat(admin.open(PATH).body()).doesNotContain(post.mailbox());
    }

    @Test
    void only_who_can_mend_it_is_asked() {
        Browser agent = AtWork.of(TestServer.staff());

        assertThat(admin.open("/console/mail").body()).contains("hx-get=\"" + PATH + "\"");
        assertThat(agent.open("/console/mail").body()).doesNotContain(PATH);
        assertThat(agent.open(PATH).statusCode()).isEqualTo(403);
    }
}
