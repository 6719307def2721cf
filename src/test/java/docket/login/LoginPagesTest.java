package docket.login;

import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.http.Cookies;
import docket.links.Links;
import docket.links.Purpose;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Coming in, looking after the own account, and leaving, as a person with a browser does it. */
class LoginPagesTest {

    private static final String PASSWORD = "seven geese cross the Elbe";

    private final String email = UUID.randomUUID() + "@desk.example";
    private final Browser browser = Browser.fresh();
    private long personId;

    @BeforeEach
    void invite() {
        personId = TestServer.part(StaffMembers.class)
                .add(TestServer.SYSTEM, new NewStaff("Ann Lee", email, "agent", List.of()));
    }

    private String link() {
        return URI.create(TestServer.part(Links.class).makeFor(TestServer.SYSTEM, personId))
                .getPath();
    }

    private HttpResponse<String> comeIn() {
        String link = link();
        browser.open(link);
        return browser.submit(link, "password", PASSWORD);
    }

    private HttpResponse<String> signIn(Browser with, String password) {
        with.open("/login");
        return with.submit("/login", "email", email, "password", password);
    }

    @Test
    void who_is_invited_chooses_a_password_and_is_in() {
        String link = link();
        assertThat(browser.open(link).body()).contains("Welcome");
        assertThat(browser.submit(link, "password", "short").statusCode()).isEqualTo(422);

        assertThat(browser.submit(link, "password", PASSWORD).uri().getPath()).isEqualTo("/console/tickets");
        assertThat(browser.open("/account").body()).contains("Test browser", "this browser");
        assertThat(Browser.fresh().open(link).statusCode()).isEqualTo(404);
    }

    @Test
    void the_door_leads_back_to_where_a_visitor_wanted_to_go_and_nowhere_else() {
        comeIn();
        Browser other = Browser.fresh();
        assertThat(other.open("/account/tokens").uri().toString()).endsWith("/login?next=%2Faccount%2Ftokens");
        assertThat(other.submit("/login", "email", email, "password", PASSWORD, "next", "/account/tokens")
                        .uri()
                        .getPath())
                .isEqualTo("/account/tokens");

        for (String foreign : List.of("//evil.example", "https://evil.example", "/\\evil.example", "/%2fevil")) {
            Browser again = Browser.fresh();
            assertThat(again.submit("/login", "email", email, "password", PASSWORD, "next", foreign)
                            .uri()
                            .getPath())
                    .as(foreign)
                    .isEqualTo("/console/tickets");
        }
    }

    @Test
    void a_wrong_password_and_an_unknown_address_hear_the_same() {
        comeIn();
        HttpResponse<String> wrong = signIn(Browser.fresh(), "not my password at all");
        Browser stranger = Browser.fresh();
        HttpResponse<String> unknown =
                stranger.submit("/login", "email", "nobody@desk.example", "password", "not my password at all");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(masked(wrong)).isEqualTo(masked(unknown)).contains("do not go together");
    }

    private String masked(HttpResponse<String> page) {
        return page.body()
                .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "")
                .replaceAll("nonce=\"[^\"]*\"", "")
                .replace(email, "")
                .replace("nobody@desk.example", "");
    }

    @Test
    void the_session_is_a_new_one_after_signing_in_and_none_after_leaving() {
        browser.setCookie(Cookies.SESSION, "planted");
        comeIn();
        String session = browser.cookie(Cookies.SESSION);
        assertThat(session).hasSize(43);

        browser.submit("/logout");
        assertThat(browser.page().uri().getPath()).isEqualTo("/login");
        browser.setCookie(Cookies.SESSION, session);
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void cookies_are_bound_to_the_host_and_staff_s_stay_at_home() {
        String link = link();
        browser.open(link);
        comeIn();

        assertThat(browser.cookie(Cookies.SESSION)).isNotEmpty();
        assertThat(browser.cookie(Cookies.DEVICE)).isNotEmpty();
        assertThat(Cookies.SESSION).startsWith("__Host-");
    }

    @Test
    void a_form_of_another_site_is_refused_and_does_nothing() {
        comeIn();
        Matcher csrf = Pattern.compile("name=\"csrf\" value=\"([^\"]*)\"")
                .matcher(browser.page().body());
        assertThat(csrf.find()).isTrue();

        assertThat(browser.submitFrom("cross-site", "/logout", "csrf", csrf.group(1))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.submitFrom("same-site", "/logout", "csrf", csrf.group(1))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.submitFrom("same-origin", "/logout", "csrf", "guessed")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.submitFrom("same-origin", "/logout").statusCode()).isEqualTo(403);
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/account");
    }

    @Test
    void looking_changes_nothing_that_a_form_would_change() {
        comeIn();
        for (String path : List.of("/logout", "/account/sessions/end-others", "/account/factor/remove")) {
            assertThat(browser.open(path).statusCode()).as(path).isEqualTo(405);
        }
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/account");
    }

    @Test
    void a_sensitive_act_asks_for_the_password_again_where_the_session_began_with_a_link() {
        comeIn();
        String link = signInLink();
        Browser other = Browser.fresh();
        other.open(link);
        other.submit(link);

        for (String path : List.of("/account/tokens", "/account/email", "/account/factor", "/account/password")) {
            assertThat(other.open(path).uri().getPath()).as(path).isEqualTo("/account/confirm");
        }
        assertThat(other.submit("/account/confirm", "password", "wrong", "next", "/account/password")
                        .statusCode())
                .isEqualTo(422);
        assertThat(other.submit("/account/confirm", "password", PASSWORD, "next", "/account/password")
                        .uri()
                        .getPath())
                .isEqualTo("/account/password");
        assertThat(other.submit("/account/password", "password", "nine herons stand in the Havel")
                        .uri()
                        .getPath())
                .isEqualTo("/account");
        assertThat(browser.open("/account").uri().getPath())
                .as("the other session ended")
                .isEqualTo("/login");
    }

    private String signInLink() {
        Links links = TestServer.part(Links.class);
        long emailId = TestServer.part(Jdbi.class)
                .withHandle(handle -> handle.select("SELECT id FROM person_email WHERE person_id = ?", personId)
                        .mapTo(Long.class)
                        .one());
        return URI.create(links.make(TestServer.SYSTEM, emailId, Purpose.SIGN_IN))
                .getPath();
    }

    @Test
    void a_lost_password_brings_the_same_answer_to_everybody() {
        browser.open("/login/send");
        String known = browser.submit("/login/send", "email", email, "purpose", "reset")
                .body();
        browser.open("/login/send");
        String unknown = browser.submit("/login/send", "email", "nobody@desk.example", "purpose", "reset")
                .body();

        assertThat(known.replaceAll("value=\"[^\"]*\"", "")).isEqualTo(unknown.replaceAll("value=\"[^\"]*\"", ""));
        assertThat(known).contains("a mail is on its way");
    }

    @Test
    void a_token_is_made_shown_once_and_revoked() {
        comeIn();
        browser.open("/account/tokens");
        String made = browser.submit("/account/tokens", "name", "my script", "scope", "staff:read", "days", "30")
                .body();

        assertThat(made).containsPattern("dkt_[0-9A-Za-z]{49}").contains("my script");
        assertThat(browser.open("/account/tokens").body()).doesNotContainPattern("dkt_[0-9A-Za-z]{49}");
        Matcher revoke = Pattern.compile("/account/tokens/[0-9]+/revoke")
                .matcher(browser.page().body());
        assertThat(revoke.find()).isTrue();
        assertThat(browser.submit(revoke.group()).body()).doesNotContain("my script");
    }

    @Test
    void where_browsers_keep_no_cookies_the_page_says_what_to_set() throws IOException {
        URI server = URI.create(TestServer.address(TestServer.context()));
        String request = "GET /login HTTP/1.1\r\nHost: desk.example\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("DOCKET_TLS_CERT", "DOCKET_TRUSTED_PROXIES");
        }
        assertThat(browser.page().body()).doesNotContain("DOCKET_TLS_CERT");
    }
}
