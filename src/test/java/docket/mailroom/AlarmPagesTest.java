package docket.mailroom;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.console.AtWork;
import docket.login.Browser;
import docket.mailin.IncomingMail;
import docket.outbox.Outages;
import docket.smtp.SmtpTrouble;
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
    void that_no_mail_goes_out_is_told_with_what_is_wrong() {
        Outages outages = TestServer.part(Outages.class);
        outages.goesOn(new SmtpTrouble(SmtpTrouble.Kind.BAD_LOGIN, "mail.example:587"));
        try {
            assertThat(admin.open(PATH).body()).doesNotContain("mail.example:587");
            TestServer.part(Jdbi.class)
                    .useHandle(
                            handle -> handle.execute("UPDATE mail_outage SET since = now() - INTERVAL '16 minutes'"));
            assertThat(admin.open(PATH).body())
                    .contains(
                            "No mail has gone out since",
                            "mail.example:587 did not let Docket in: check DOCKET_SMTP_USERNAME");
        } finally {
            outages.end();
        }
    }

    @Test
    void only_who_can_mend_it_is_asked() {
        Browser agent = AtWork.of(TestServer.staff());

        assertThat(admin.open("/console/mail").body()).contains("hx-get=\"" + PATH + "\"");
        assertThat(agent.open("/console/mail").body()).doesNotContain(PATH);
        assertThat(agent.open(PATH).statusCode()).isEqualTo(403);
    }
}
