package docket.mailboxes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import docket.History;
import docket.TestServer;
import docket.departments.DepartmentForm;
import docket.departments.Departments;
import docket.events.Actor;
import docket.platform.EmailAddress;
import docket.platform.Expected;
import docket.platform.Failure;
import docket.platform.NameTaken;
import docket.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mailboxes: what they may be like, who finds them by what, and how their secrets are kept. */
class MailboxesTest {

    private static final Actor ADMIN = TestServer.staff("admin");
    private static final MailboxSecret PASSWORD = new MailboxSecret("hunter2", null, null);
    private static final MailboxSecret TOKENS = new MailboxSecret(null, "the client's", "refresh 1");

    private final Mailboxes mailboxes = TestServer.part(Mailboxes.class);
    private final Departments departments = TestServer.part(Departments.class);
    private final String id = UUID.randomUUID().toString();
    private final String name = "Box " + id;
    private final String address = "Box." + id + "@desk.example";

    @Test
    void a_mailbox_is_what_was_asked_for_with_what_is_usual() {
        long piped = mailboxes.add(ADMIN, form(ImapForm.NONE));
        Mailbox mailbox = mailboxes.get(piped);

        assertThat(mailbox.name()).isEqualTo(name);
        assertThat(mailbox.emailAddress()).isEqualTo(new EmailAddress(address));
        assertThat(mailbox.department()).isEqualTo(TestServer.DEPARTMENT);
        assertThat(mailbox.category()).isEqualTo(TestServer.CATEGORY);
        assertThat(mailbox.language()).isEqualTo("en");
        assertThat(mailbox.imap()).isNull();
        assertThat(mailboxes.secret(mailbox)).isEqualTo(MailboxSecret.NONE);
        Mailbox fetched = mailboxes.change(ADMIN, piped, now -> form(imap("mail.example", PASSWORD)));
        assertThat(fetched.imap())
                .isEqualTo(new ImapAccount(
                        "mail.example",
                        993,
                        ImapAccount.Security.TLS,
                        address,
                        "INBOX",
                        ImapAccount.SignIn.PASSWORD,
                        null,
                        null,
                        null));
    }

    @Test
    void each_change_is_in_the_ledger_and_an_act_that_changes_nothing_is_not() {
        long box = mailboxes.add(ADMIN, form(imap("mail.example", PASSWORD)));
        mailboxes.change(ADMIN, box, Mailbox::form);
        mailboxes.change(ADMIN, box, now -> form(imap("mail.example", new MailboxSecret("another", null, null))));
        mailboxes.change(ADMIN, box, now -> form(ImapForm.NONE));
        mailboxes.retire(ADMIN, box, Expected.any());
        mailboxes.retire(ADMIN, box, Expected.any());
        mailboxes.reinstate(ADMIN, box, Expected.any());
        mailboxes.reinstate(ADMIN, box, Expected.any());

        assertThat(History.of("mailbox", box))
                .containsExactly(
                        "mailbox.added",
                        "mailbox.secret-replaced",
                        "mailbox.changed",
                        "mailbox.secret-replaced",
                        "mailbox.retired",
                        "mailbox.reinstated");
    }

    @Test
    void a_secret_is_kept_sealed_and_stays_where_a_form_leaves_it_out() {
        long box = mailboxes.add(ADMIN, form(imap("mail.example", PASSWORD)));
        mailboxes.change(ADMIN, box, now -> form(imap("MAIL.example", MailboxSecret.NONE)));

        assertThat(mailboxes.secret(mailboxes.get(box))).isEqualTo(PASSWORD);
        assertThat(PASSWORD.toString()).doesNotContain("hunter2");
        assertThat(mailboxes.get(box).toString()).doesNotContain("hunter2");
        byte[] kept = TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT secret_sealed FROM mailbox WHERE id = ?", box)
                        .mapTo(byte[].class)
                        .one());
        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("hunter2");
    }

    @Test
    void a_secret_is_asked_for_again_where_it_would_go_to_somebody_else() {
        long box = mailboxes.add(ADMIN, form(imap("mail.example", PASSWORD)));

        assertThatThrownBy(() ->
                        mailboxes.change(ADMIN, box, now -> form(imap("mail.attacker.example", MailboxSecret.NONE))))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems()).containsExactly(new Problem("password", "is required")));
        long oauth = mailboxes.add(ADMIN, other(oauth("https://login.example/token", TOKENS)));
        assertThatThrownBy(() -> mailboxes.change(
                        ADMIN, oauth, now -> other(oauth("https://attacker.example/token", MailboxSecret.NONE))))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::property)
                                .containsExactly("clientSecret", "refreshToken"));
    }

    @Test
    void a_refresh_token_is_replaced_by_the_one_that_it_brought_unless_it_is_another_by_now() {
        long box = mailboxes.add(ADMIN, form(oauth("https://login.example/token", TOKENS)));

        mailboxes.renew(box, "refresh 1", "refresh 2");
        mailboxes.renew(box, "refresh 1", "refresh 3");

        assertThat(mailboxes.secret(mailboxes.get(box)).refreshToken()).isEqualTo("refresh 2");
        assertThat(mailboxes.secret(mailboxes.get(box)).clientSecret()).isEqualTo("the client's");
    }

    @Test
    void a_mailbox_is_found_by_its_address_and_by_sub_addresses_of_it() {
        long box = mailboxes.add(ADMIN, form(ImapForm.NONE));

        assertThat(found(address.toUpperCase(Locale.ROOT))).contains(box);
        assertThat(found(address.replace("@", "+a2b3c4@"))).contains(box);
        assertThat(found(address.replace("@", "+a+b@"))).contains(box);
        assertThat(found("x" + address)).isEmpty();
        mailboxes.change(ADMIN, box, now -> withoutSubAddresses());
        assertThat(found(address.replace("@", "+a2b3c4@"))).isEmpty();
        mailboxes.retire(ADMIN, box, Expected.any());
        assertThat(found(address)).isEmpty();
    }

    @Test
    void a_department_s_mails_go_from_its_oldest_mailbox_and_those_of_others_from_the_oldest_of_all() {
        String sales = "Sales " + id;
        long salesId = departments.add(ADMIN, new DepartmentForm(sales, null, false));
        long oldest = mailboxes.ofDepartment(salesId).map(Mailbox::id).orElse(-1L);
        long box = mailboxes.add(ADMIN, form(name, address, sales, ImapForm.NONE));
        mailboxes.add(ADMIN, form("Other " + id, "other." + address, sales, ImapForm.NONE));

        assertThat(mailboxes.ofDepartment(salesId).map(Mailbox::id)).contains(box);
        if (oldest > 0) {
            assertThat(mailboxes.ofDepartment(null).map(Mailbox::id)).contains(oldest);
        }
        assertThat(mailboxes.ofDepartment(null)).isPresent();
    }

    @Test
    void name_and_address_are_one_mailbox_s_only_also_while_it_is_retired() {
        long box = mailboxes.add(ADMIN, form(ImapForm.NONE));
        mailboxes.retire(ADMIN, box, Expected.any());

        assertThatThrownBy(() -> mailboxes.add(ADMIN, form(name, "x" + address, TestServer.DEPARTMENT, ImapForm.NONE)))
                .isInstanceOf(NameTaken.class);
        assertProblem("address", form("Other " + id, address, TestServer.DEPARTMENT, ImapForm.NONE));
    }

    @Test
    void all_that_is_wrong_is_told_at_once() {
        assertThatThrownBy(() -> mailboxes.add(ADMIN, MailboxForm.BLANK))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::property)
                                .containsExactly("name", "address", "senderName", "department", "category"));
    }

    @ParameterizedTest
    @CsvSource({"a host, imapHost", "https://mail.example, imapHost", "-a, imapHost"})
    void a_host_is_a_name_or_an_address(String host, String property) {
        assertProblem(property, form(imap(host, PASSWORD)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 65536})
    void a_port_is_of_sixteen_bits(int port) {
        assertProblem("imapPort", form(imap("mail.example", port, "tls", PASSWORD)));
    }

    @Test
    void a_password_goes_in_clear_within_this_machine_only() {
        assertProblem("imapSecurity", form(imap("mail.example", null, "off", PASSWORD)));
        assertProblem("imapSecurity", form(imap("mail.example", null, "rot13", PASSWORD)));
        long box = mailboxes.add(ADMIN, form(imap("127.0.0.1", null, "off", PASSWORD)));
        assertThat(mailboxes.get(box).imap()).extracting(ImapAccount::port).isEqualTo(143);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://login.example/token", "login.example", "https:///token", "https://a b/"})
    void a_client_secret_goes_by_https(String tokenUrl) {
        assertProblem("oauthTokenUrl", form(oauth(tokenUrl, TOKENS)));
    }

    @Test
    void whoever_signs_in_has_what_it_takes() {
        assertProblem("password", form(imap("mail.example", MailboxSecret.NONE)));
        assertProblem("oauthTokenUrl", form(oauth(null, TOKENS)));
        assertProblem("clientSecret", form(oauth("https://login.example/token", PASSWORD)));
    }

    @Test
    void only_whoever_has_the_permission_changes_mailboxes() {
        assertThatThrownBy(() -> mailboxes.add(TestServer.staff(), form(ImapForm.NONE)))
                .isInstanceOf(Failure.Forbidden.class);
        assertThatThrownBy(() -> mailboxes.get(Long.MAX_VALUE)).isInstanceOf(Failure.NotFound.class);
    }

    private Optional<Long> found(String to) {
        return mailboxes.findByAddress(new EmailAddress(to)).map(Mailbox::id);
    }

    private void assertProblem(String property, MailboxForm form) {
        assertThatThrownBy(() -> mailboxes.add(ADMIN, form))
                .isInstanceOfSatisfying(
                        Failure.Invalid.class,
                        e -> assertThat(e.problems())
                                .extracting(Problem::property)
                                .contains(property));
    }

    private MailboxForm form(ImapForm imap) {
        return form(name, address, TestServer.DEPARTMENT, imap);
    }

    private MailboxForm other(ImapForm imap) {
        return form("Other " + id, "other." + address, TestServer.DEPARTMENT, imap);
    }

    private static MailboxForm form(String name, String address, String department, ImapForm imap) {
        return new MailboxForm(
                name, address, "Example Support", department, TestServer.CATEGORY, null, true, true, false, null, imap);
    }

    private MailboxForm withoutSubAddresses() {
        return new MailboxForm(
                name,
                address,
                "Example Support",
                TestServer.DEPARTMENT,
                TestServer.CATEGORY,
                null,
                false,
                true,
                false,
                null,
                ImapForm.NONE);
    }

    private static ImapForm imap(String host, MailboxSecret secret) {
        return imap(host, null, null, secret);
    }

    private static ImapForm imap(String host, @Nullable Integer port, @Nullable String security, MailboxSecret secret) {
        return new ImapForm(host, port, security, null, null, null, null, null, null, secret);
    }

    private static ImapForm oauth(@Nullable String tokenUrl, MailboxSecret secret) {
        return new ImapForm("mail.example", null, null, null, null, "oauth", tokenUrl, "docket", null, secret);
    }
}
