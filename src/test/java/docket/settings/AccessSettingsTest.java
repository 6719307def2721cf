package docket.settings;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.accounts.Accounts;
import docket.login.Browser;
import docket.platform.EmailAddress;
import docket.staff.StaffMember;
import docket.staff.StaffMembers;
import docket.tokens.ApiTokens;
import java.net.http.HttpResponse;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who comes in and what they may do, as admins change it in a browser. */
class AccessSettingsTest {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final int number = NUMBER.incrementAndGet();
    private final String email = "added." + number + "@desk.example";
    private final Browser admin = Member.of("admin");

    @Test
    void a_member_is_added_changed_and_shut_out() {
        add("Adam Added", email, "agent");
        StaffMember adam = member();
        assertThat(adam.departments()).containsExactly(TestServer.DEPARTMENT);

        String one = "/console/settings/staff/" + adam.id();
        String seen = Member.seen(admin.open(one).body());
        admin.submit(one, "name", "Adam Changed", "role", "supervisor", "seen", seen);
        assertThat(member().role()).isEqualTo("supervisor");
        assertThat(member().departments()).isEmpty();

        admin.open(one);
        admin.submit(one + "/disable");
        assertThat(member().disabledAt()).isNotNull();
        assertThat(admin.page().body()).contains("shut out");
    }

    @Test
    void an_address_that_is_taken_is_refused_in_words() {
        add("Adam Added", email, "agent");
        HttpResponse<String> again = add("Eve", email, "agent");

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("has that name already", "value=\"Eve\"");
    }

    @Test
    void what_lets_somebody_in_needs_the_password_again_after_a_while() {
        Member.letTimePass();

        assertThat(admin.open("/console/settings/staff/new").uri().getPath()).isEqualTo("/account/confirm");
        admin.open("/console/settings");
        admin.submit("/console/settings/staff", "name", "Eve", "email", email, "role", "admin");
        assertThat(TestServer.part(StaffMembers.class).list())
                .noneMatch(member -> member.email().equals(email));
    }

    @Test
    void a_role_of_ones_own_is_made_and_a_built_in_one_kept() {
        String name = "Reader " + number;
        admin.open("/console/settings/roles/new");
        HttpResponse<String> list = admin.submit("/console/settings/roles", "name", name, "permissions", "audit.read");
        assertThat(list.body()).contains(name, "Read the audit trail");

        String seen = Member.seen(admin.open("/console/settings/roles/1").body());
        HttpResponse<String> refused = admin.submit("/console/settings/roles/1", "name", "x", "seen", seen);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("This role belongs to Docket");
    }

    @Test
    void a_token_is_shown_once_and_can_be_revoked() {
        TestServer.Customer customer = TestServer.customer();
        admin.open("/console/settings/tokens/new");
        HttpResponse<String> made = admin.submit(
                "/console/settings/tokens",
                "name",
                "Robot " + number,
                "scope",
                "tickets:read",
                "account",
                customer.account());
        Matcher secret = Pattern.compile("dkt_[0-9A-Za-z]+").matcher(made.body());
        assertThat(secret.find()).isTrue();
        ApiTokens tokens = TestServer.part(ApiTokens.class);
        long id = tokens.find(secret.group()).orElseThrow().token().id();

        String one = "/console/settings/tokens/" + id;
        assertThat(admin.open(one).body()).doesNotContain("dkt_");
        admin.submit(one + "/revoke");
        assertThat(tokens.find(secret.group())).isEmpty();
    }

    @Test
    void a_token_of_an_account_that_nobody_knows_is_refused_at_its_field() {
        admin.open("/console/settings/tokens/new");
        HttpResponse<String> form = admin.submit(
                "/console/settings/tokens", "name", "Robot", "scope", "tickets", "account", "No such account");

        assertThat(form.statusCode()).isEqualTo(422);
        assertThat(form.body()).contains("id=\"account-problem\"", "is unknown", "No such account");
    }

    @Test
    void accounts_and_people_are_added_and_found() {
        String account = "Findable " + number + " Ltd";
        admin.open("/console/settings/accounts/new");
        admin.submit("/console/settings/accounts", "name", account);
        admin.open("/console/settings/people/new");
        admin.submit(
                "/console/settings/people",
                "name",
                "Paula " + number,
                "email",
                "paula." + number + "@customer.example",
                "account",
                account,
                "accountRole",
                "member");

        assertThat(admin.open("/console/settings/accounts?q=findable%20" + number)
                        .body())
                .contains(account);
        assertThat(admin.open("/console/settings/people?q=paula." + number + "%40customer.example")
                        .body())
                .contains("Paula " + number, account);
        assertThat(admin.open("/console/settings/people?q=nobody%20at%20all").body())
                .contains("Nothing found");
        assertThat(TestServer.part(Accounts.class).get(account).retiredAt()).isNull();
    }

    @Test
    void the_audit_trail_tells_who_did_it_and_can_be_narrowed() {
        add("Adam Added", email, "agent");

        assertThat(admin.open("/console/settings/audit?type=staff.added").body())
                .contains("staff.added")
                .doesNotContain("person.signed-in");
        assertThat(admin.open("/console/settings/audit?object=99999999&from=nonsense")
                        .body())
                .contains("Nothing found");
    }

    private HttpResponse<String> add(String name, String address, String role) {
        admin.open("/console/settings/staff/new");
        return admin.submit(
                "/console/settings/staff",
                "name",
                name,
                "email",
                address,
                "role",
                role,
                "departments",
                TestServer.DEPARTMENT);
    }

    private StaffMember member() {
        return TestServer.part(StaffMembers.class).get(EmailAddress.of(email).orElseThrow());
    }
}
