package docket.admin;

import static docket.admin.Shell.docket;
import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.mailboxes.Mailbox;
import docket.maildesk.Ledger;
import docket.maildesk.LedgerFilter;
import docket.mailin.Disposition;
import docket.mailin.IncomingMail;
import docket.mailin.Reason;
import docket.mailjudge.Letter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a mail server hands in, and what it is told by the exit code (sysexits.h). */
class MailCommandTest {

    private static final String DATABASE = "docket.database.url";
    private static final String FOLDER = "docket.data";
    private static final String LIMIT = "docket.mail.max-size";

    private final InputStream in = System.in;
    private final String address = Letter.address();

    @BeforeEach
    void same_desk_as_the_server() {
        for (String setting : List.of(DATABASE, FOLDER)) {
            System.setProperty(setting, TestServer.context().getEnvironment().getRequiredProperty(setting));
        }
        System.setIn(new ByteArrayInputStream(Letter.from(address).raw().getBytes(StandardCharsets.UTF_8)));
    }

    @AfterEach
    void no_settings_for_others() {
        System.clearProperty(DATABASE);
        System.clearProperty(FOLDER);
        System.clearProperty(LIMIT);
        System.setIn(in);
    }

    @Test
    void a_mail_is_judged_when_the_command_returns() {
        Mailbox mailbox = Letter.mailbox();

        Shell received = docket("mail", "receive", "--mailbox", mailbox.name(), "--to", mailbox.address());

        assertThat(received.code()).as(received.err()).isZero();
        assertThat(received.out()).isEmpty();
        assertThat(mails()).extracting(IncomingMail::disposition).containsExactly(Disposition.TICKET);
        assertThat(mails()).extracting(IncomingMail::mailboxId).containsExactly(mailbox.id());
    }

    @Test
    void a_mailbox_that_is_unknown_and_wrong_use_are_told_as_a_mail_server_understands_it() {
        assertThat(docket("mail", "receive", "--mailbox", "Nobody's").code()).isEqualTo(67);
        assertThat(docket("mail", "receive", "--quickly").code()).isEqualTo(64);
        assertThat(mails()).isEmpty();
    }

    @Test
    void of_a_mail_that_is_too_large_its_sender_is_told_by_the_mail_server() {
        Mailbox mailbox = Letter.mailbox();
        System.setProperty(LIMIT, "100B");

        Shell refused = docket("mail", "receive", "--mailbox", mailbox.name());

        assertThat(refused.code()).isEqualTo(69);
        assertThat(refused.err()).hasLineCount(1);
        LedgerFilter filter = new LedgerFilter(null, null, mailbox.id(), null, null);
        assertThat(TestServer.part(Ledger.class).list(TestServer.staff(), filter, Long.MAX_VALUE, 10))
                .extracting(IncomingMail::reason)
                .containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void a_database_that_is_away_asks_the_mail_server_to_try_again() {
        System.setProperty(DATABASE, "postgresql://nobody:nothing@127.0.0.1:1/nowhere");

        Shell refused = docket("mail", "receive");

        assertThat(refused.code()).isEqualTo(75);
        assertThat(refused.err()).startsWith("docket: ").hasLineCount(1);
    }

    private List<IncomingMail> mails() {
        LedgerFilter filter = new LedgerFilter(null, null, null, null, address);
        return TestServer.part(Ledger.class).list(TestServer.staff(), filter, Long.MAX_VALUE, 10);
    }
}
