package docket.mail;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Accounts;
import docket.events.Event;
import docket.links.Links;
import docket.links.Purpose;
import docket.platform.EmailAddress;
import docket.platform.Expected;
import docket.tokens.ApiTokens;
import docket.tokens.Bearer;
import docket.tokens.NewToken;
import docket.tokens.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens is put into the queue of mails for those whom it concerns, once. */
class MailFollowerTest {

    private final Links links = TestServer.part(Links.class);
    private final Reader reader = Reader.arrives();
    private MailQueue queue;

    /** A password was changed. */
    record PasswordChanged(long objectId) implements Event {
        @Override
        public String type() {
            return "person.password-changed";
        }
    }

    /** Another address was proved. */
    record EmailChanged(long objectId, long emailId) implements Event {
        @Override
        public String type() {
            return "person.email-changed";
        }
    }

    /** A token ends soon. */
    record TokenExpiring(long objectId, int days) implements Event {
        @Override
        public String type() {
            return "token.expiring";
        }
    }

    @BeforeEach
    void begin() {
        queue = MailQueue.empty();
    }

    @Test
    void a_link_that_is_wanted_is_queued_without_the_link() {
        links.want(TestServer.SYSTEM, reader.email(), Purpose.RESET);
        queue.follow();

        MailQueue.Row mail = queue.only();
        assertThat(mail.address()).isEqualTo(reader.email().value());
        assertThat(mail.template()).isEqualTo("reset");
        assertThat(mail.parameters()).isEqualTo("{\"emailId\": " + reader.emailId() + "}");
        assertThat(mail.messageId()).matches("<[0-9a-f-]{36}@desk\\.example>");
        assertThat(MailQueue.count("SELECT count(*) FROM sign_in_link WHERE person_id = ?", reader.personId()))
                .isZero();
    }

    @Test
    void a_link_for_nobody_is_not_queued() {
        links.want(TestServer.SYSTEM, new EmailAddress("nobody@desk.example"), Purpose.RESET);
        queue.follow();

        assertThat(queue.rows()).isEmpty();
    }

    @Test
    void a_follower_that_dies_tells_it_again_and_only_once() {
        MailFollower follower = TestServer.part(MailFollower.class);
        links.want(TestServer.SYSTEM, reader.email(), Purpose.SIGN_IN);
        TestServer.part(TransactionTemplate.class).executeWithoutResult(status -> {
            follower.follow();
            status.setRollbackOnly();
        });
        assertThat(queue.rows()).isEmpty();

        queue.follow();
        queue.follow();
        assertThat(queue.rows()).hasSize(1);
    }

    @Test
    void what_happened_while_nobody_followed_is_told_to_nobody() {
        TestServer.part(MailFollower.class).leave();
        links.want(TestServer.SYSTEM, reader.email(), Purpose.RESET);
        queue.follow();

        assertThat(queue.rows()).isEmpty();
    }

    @Test
    void a_changed_password_is_told_to_every_proved_address_in_the_person_s_language() {
        reader.reading("de").alsoReads(reader.personId() + "@home.example", true);
        reader.alsoReads("claimed@home.example", false);
        MailQueue.happen(new PasswordChanged(reader.personId()));
        queue.follow();

        assertThat(addresses()).containsExactly(reader.email().value(), reader.personId() + "@home.example");
        assertThat(queue.only().language()).isEqualTo("de");
        assertThat(queue.only().template()).isEqualTo("password_changed");
    }

    @Test
    void a_new_address_is_told_to_the_old_ones() {
        long added = reader.alsoReads(reader.personId() + "@new.example", true);
        MailQueue.happen(new EmailChanged(reader.personId(), added));
        queue.follow();

        assertThat(addresses()).containsExactly(reader.email().value());
    }

    @Test
    void a_disabled_person_is_told_nothing() {
        reader.disable();
        MailQueue.happen(new PasswordChanged(reader.personId()));
        queue.follow();

        assertThat(queue.rows()).isEmpty();
    }

    @Test
    void a_token_s_end_is_told_to_its_owner_while_it_lasts() {
        long token = token(reader.personId(), Scope.STAFF_READ);
        MailQueue.happen(new TokenExpiring(token, 7));
        queue.follow();
        assertThat(addresses()).containsExactly(reader.email().value());
        assertThat(queue.only().parameters()).contains("\"days\": 7", "\"token\": " + token);

        TestServer.part(ApiTokens.class).revoke(TestServer.SYSTEM, token, Expected.any());
        MailQueue.happen(new TokenExpiring(token, 7));
        queue.follow();
        assertThat(queue.rows()).hasSize(1);
    }

    @Test
    void the_end_of_an_account_s_token_is_told_to_its_admins() {
        long account = TestServer.customer().actor().accountId();
        String address = "admin." + account + "@customer.example";
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute("""
                WITH admin AS (
                    INSERT INTO person (account_id, kind, name, account_role, created_at)
                    VALUES (?, 'customer', 'Ada', 'admin', now()), (?, 'customer', 'Max', 'member', now())
                    RETURNING id, account_role)
                INSERT INTO person_email (person_id, address, key, verified_at, created_at)
                SELECT id, account_role || ?, account_role || ?, now(), now() FROM admin
                """, account, account, address.substring(5), address.substring(5)));
        long speaker = TestServer.part(Accounts.class).apiPerson(account);
        MailQueue.happen(new TokenExpiring(token(speaker, Scope.TICKETS), 30));
        queue.follow();

        assertThat(addresses()).containsExactly(address);
    }

    private static long token(long personId, Scope scope) {
        ApiTokens tokens = TestServer.part(ApiTokens.class);
        NewToken wanted =
                new NewToken(personId, "test", Set.of(scope), Instant.now().plusSeconds(600), List.of());
        return tokens.find(tokens.add(TestServer.SYSTEM, wanted))
                .map(Bearer::token)
                .orElseThrow()
                .id();
    }

    private List<String> addresses() {
        return queue.rows().stream().map(MailQueue.Row::address).toList();
    }
}
