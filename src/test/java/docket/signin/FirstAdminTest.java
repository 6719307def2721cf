package docket.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.TestServer;
import docket.events.Channel;
import docket.events.Origin;
import docket.links.Purpose;
import docket.platform.EmailAddress;
import docket.platform.Failure;
import docket.staff.StaffMembers;
import docket.visitors.Visitor;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** How a desk gets its first admin. */
class FirstAdminTest {

    private static final Visitor VISITOR = new Visitor(new Origin(Channel.CONSOLE, null, null, null), null, null);

    private final FirstAdmin firstAdmin = TestServer.part(FirstAdmin.class);

    /** Runs an act on a desk without staff, of which nothing stays. */
    private static void onEmptyDesk(Runnable act) {
        TestServer.part(TransactionTemplate.class).executeWithoutResult(status -> {
            TestServer.part(Jdbi.class).useHandle(handle -> handle.execute("TRUNCATE staff CASCADE"));
            act.run();
            status.setRollbackOnly();
        });
    }

    private String makeLink() {
        String url = firstAdmin.makeLink().orElseThrow();
        assertThat(url).startsWith("https://desk.example/setup/");
        return url.substring(url.lastIndexOf('/') + 1);
    }

    @Test
    void the_link_makes_an_admin_who_is_invited_and_is_gone_then() {
        onEmptyDesk(() -> {
            String secret = makeLink();
            assertThat(firstAdmin.opens(secret)).isTrue();

            String invitation = firstAdmin.setUp(
                    VISITOR, secret, new NewAdmin("Ada First", "ada@first.example", "de", "Europe/Vienna"));

            assertThat(invitation).startsWith("https://desk.example/login/link/");
            assertThat(TestServer.part(StaffMembers.class)
                            .get(new EmailAddress("ada@first.example"))
                            .role())
                    .isEqualTo("admin");
            assertThat(firstAdmin.opens(secret)).isFalse();
            assertThat(firstAdmin.makeLink()).isEmpty();
            assertThatThrownBy(() -> firstAdmin.setUp(
                            VISITOR, secret, new NewAdmin("Eve", "eve@first.example", "de", "Europe/Vienna")))
                    .isInstanceOf(Failure.NotFound.class);
        });
    }

    @Test
    void each_start_makes_another_link() {
        onEmptyDesk(() -> {
            String first = makeLink();
            String second = makeLink();

            assertThat(firstAdmin.opens(first)).isFalse();
            assertThat(firstAdmin.opens(second)).isTrue();
            assertThat(firstAdmin.opens("x")).isFalse();
        });
    }

    @Test
    void a_link_that_a_backup_brought_back_opens_nothing_where_there_is_staff() {
        TestServer.staff();
        TestServer.part(TransactionTemplate.class).executeWithoutResult(status -> {
            String secret = Newcomer.arrives().link(Purpose.INVITATION);
            TestServer.part(Jdbi.class)
                    .useHandle(handle -> handle.execute(
                            "INSERT INTO set_up_link (digest) VALUES (sha256(CAST(? AS bytea)))", secret));

            assertThat(firstAdmin.opens(secret)).isFalse();
            assertThatThrownBy(() -> firstAdmin.setUp(
                            VISITOR, secret, new NewAdmin("Eve", "eve@first.example", "de", "Europe/Vienna")))
                    .isInstanceOf(Failure.NotFound.class);
            status.setRollbackOnly();
        });
    }
}
