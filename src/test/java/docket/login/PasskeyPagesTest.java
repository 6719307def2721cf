package docket.login;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.http.Cookies;
import docket.links.Links;
import docket.pages.Assets;
import docket.passkeys.Authenticator;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** Coming in by a passkey, and looking after one's own, as a person with a browser does it. */
class PasskeyPagesTest {

    private static final Pattern REMOVE = Pattern.compile("/account/passkeys/\\d+/remove");

    private final Authenticator authenticator = new Authenticator();
    private final Browser browser = Browser.fresh();
    private final long personId = TestServer.part(StaffMembers.class)
            .add(TestServer.SYSTEM, new NewStaff("Ann Lee", UUID.randomUUID() + "@desk.example", "agent", List.of()));

    private void comeIn() {
        String link = URI.create(TestServer.part(Links.class).makeFor(TestServer.SYSTEM, personId))
                .getPath();
        browser.open(link);
        browser.submit(link, "password", "seven geese cross the Elbe");
    }

    private HttpResponse<String> add(String name) {
        String options = browser.open("/account/passkeys/question").body();
        browser.open("/account/passkeys");
        return browser.submit("/account/passkeys", "passkey", authenticator.makes(options), "name", name);
    }

    private HttpResponse<String> signIn(Browser with) {
        String options = with.open("/login/question").body();
        with.open("/login");
        return with.submit("/login", "passkey", authenticator.signs(options), "next", "/account/passkeys");
    }

    private void forgetConfirmation() {
        TestServer.part(Jdbi.class)
                .useHandle(handle ->
                        handle.execute("UPDATE session SET confirmed_at = NULL WHERE person_id = ?", personId));
    }

    @Test
    void a_passkey_is_added_and_signs_in() {
        comeIn();
        HttpResponse<String> added = add("My phone");
        assertThat(added.statusCode()).isEqualTo(200);
        assertThat(added.body()).contains("My phone", "never");

        Browser other = Browser.fresh();
        HttpResponse<String> page = signIn(other);

        assertThat(page.uri().getPath()).isEqualTo("/account/passkeys");
        assertThat(page.body()).contains("My phone").doesNotContain("never");
        assertThat(other.cookie(Cookies.QUESTION)).isEmpty();
    }

    @Test
    void the_button_is_hidden_from_browsers_that_cannot() {
        String script = Assets.path("passkeys.js");

        assertThat(browser.page().body())
                .contains("data-options=\"/login/question\" hidden", "src=\"" + script + "\" nonce=\"")
                .doesNotContain("<script>");
        assertThat(browser.open(script).statusCode()).isEqualTo(200);
    }

    @Test
    void the_question_is_kept_by_nobody_but_the_browser() {
        HttpResponse<String> question = browser.open("/login/question");

        assertThat(question.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(question.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(question.headers().allValues("Set-Cookie"))
                .anySatisfy(cookie -> assertThat(cookie)
                        .startsWith(Cookies.QUESTION)
                        .contains("Max-Age=300", "Secure", "HttpOnly", "SameSite=Strict"));
    }

    @Test
    void a_passkey_that_is_not_known_is_told_so_and_nobody_is_in() {
        HttpResponse<String> refused = signIn(browser);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("does not let you in");
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void who_tries_too_often_has_to_wait() {
        for (int i = 0; i < 5; i++) {
            signIn(browser);
        }

        HttpResponse<String> refused = signIn(browser);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("Please wait");
    }

    @Test
    void looking_after_passkeys_needs_the_password_once_more() {
        comeIn();
        forgetConfirmation();

        assertThat(browser.open("/account/passkeys").uri().toString())
                .endsWith("/account/confirm?next=%2Faccount%2Fpasskeys");
        assertThat(browser.open("/account/passkeys/question").uri().getPath()).isEqualTo("/account/confirm");
    }

    @Test
    void a_form_of_another_site_adds_nothing_and_lets_nobody_in() {
        comeIn();
        String options = browser.open("/account/passkeys/question").body();

        assertThat(browser.submitFrom(
                                "cross-site",
                                "/account/passkeys",
                                "passkey",
                                authenticator.makes(options),
                                "name",
                                "Theirs")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.open("/account/passkeys").body()).doesNotContain("Theirs");
        assertThat(Browser.fresh()
                        .submitFrom("cross-site", "/login", "passkey", "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_can_not_be_added_is_said() {
        comeIn();

        assertThat(add(" ").statusCode()).isEqualTo(422);
        HttpResponse<String> refused = browser.submit("/account/passkeys", "passkey", "{}", "name", "Mine");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("did not work");
    }

    @Test
    void the_last_way_in_stays() {
        comeIn();
        String remove = removalIn(add("My phone"));
        TestServer.part(Jdbi.class)
                .useHandle(handle -> handle.execute("DELETE FROM password WHERE person_id = ?", personId));

        HttpResponse<String> refused = browser.submit(remove);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("could not sign in any more", "My phone");
    }

    @Test
    void a_passkey_is_removed() {
        comeIn();

        HttpResponse<String> without = browser.submit(removalIn(add("My phone")));

        assertThat(without.uri().getPath()).isEqualTo("/account/passkeys");
        assertThat(without.body()).doesNotContain("My phone");
    }

    private static String removalIn(HttpResponse<String> page) {
        Matcher remove = REMOVE.matcher(page.body());
        assertThat(remove.find()).isTrue();
        return remove.group();
    }
}
