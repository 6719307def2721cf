package docket.login;

import static docket.TestServer.PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;

import docket.TestServer;
import docket.http.Cookies;
import docket.links.Links;
import docket.platform.Secret;
import docket.staff.NewStaff;
import docket.staff.StaffMembers;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Coming in by a provider, as a person with a browser does it. */
class ProviderPagesTest {

    private final String subject = Secret.random().reveal();
    private final Browser browser = Browser.fresh();
    private final String link = invitation();

    private static String invitation() {
        long personId = TestServer.part(StaffMembers.class)
                .add(
                        TestServer.SYSTEM,
                        new NewStaff("Ann Lee", UUID.randomUUID() + "@desk.example", "agent", List.of()));
        return URI.create(TestServer.part(Links.class).makeFor(TestServer.SYSTEM, personId))
                .getPath();
    }

    /** Where a page leads by itself. */
    private static String onward(HttpResponse<String> page) {
        String refresh = page.headers().firstValue("Refresh").orElseThrow();
        assertThat(page.body()).contains("One moment");
        return refresh.substring("0; url=".length());
    }

    /** Is sent to the provider by a form, says yes there, and comes back. */
    private HttpResponse<String> goes(Browser with, String path, String... fields) {
        URI there = URI.create(onward(with.submit(path, withButton(fields))));
        assertThat(there.toString()).startsWith(PROVIDER.issuer());
        String query = PROVIDER.consents(
                there,
                PROVIDER.signed(PROVIDER.claims(there, subject)
                        .claim("auth_time", Date.from(Instant.now()))
                        .build()));
        String back = onward(with.open("/login/oidc/back?" + query));
        assertThat(back).isEqualTo("/login/oidc/arrive?" + query);
        return with.open(back);
    }

    private static String[] withButton(String... fields) {
        String[] all = List.of(fields).toArray(new String[fields.length + 2]);
        all[fields.length] = "provider";
        all[fields.length + 1] = "yes";
        return all;
    }

    private HttpResponse<String> takeUp() {
        assertThat(browser.open(link).body()).contains("Sign in with Example instead of a password");
        return goes(browser, link);
    }

    @Test
    void who_is_invited_comes_in_without_a_password_and_later_again() {
        assertThat(takeUp().uri().getPath()).isEqualTo("/console/tickets");

        Browser other = Browser.fresh();
        assertThat(other.page().body()).contains("Sign in with Example");
        HttpResponse<String> page = goes(other, "/login", "next", "/account/identities");

        assertThat(page.uri().getPath()).isEqualTo("/account/identities");
    }

    @Test
    void whom_nobody_linked_is_told_so_and_is_not_in() {
        HttpResponse<String> page = goes(browser, "/login");

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("nobody here is linked to it");
        assertThat(browser.open("/account").uri().getPath()).isEqualTo("/login");
    }

    @Test
    void what_a_browser_keeps_for_the_way_is_good_once_and_in_no_other() {
        URI there = URI.create(onward(browser.submit("/login", withButton())));
        String arrive = "/login/oidc/arrive?" + PROVIDER.consents(there, subject);

        assertThat(Browser.fresh().open(arrive).statusCode()).isEqualTo(403);
        browser.open("/login/oidc/arrive?code=wrong&state=wrong");
        assertThat(browser.cookie(Cookies.ERRAND)).isEmpty();
        HttpResponse<String> late = browser.open(arrive);
        assertThat(late.statusCode()).isEqualTo(403);
        assertThat(late.body()).contains("Please begin again");
    }

    @Test
    void an_identity_is_linked_and_removed_in_the_own_account() {
        browser.open(link);
        browser.submit(link, "password", "seven geese cross the Elbe");
        browser.open("/account/identities");
        assertThat(goes(browser, "/account/identities").body()).contains(subject);

        HttpResponse<String> without =
                browser.submit("/account/identities", "issuer", PROVIDER.issuer(), "subject", subject);

        assertThat(without.uri().getPath()).isEqualTo("/account/identities");
        assertThat(without.body()).doesNotContain(subject);
    }

    @Test
    void the_last_way_in_stays_even_after_a_confirmation_by_the_provider() {
        takeUp();
        browser.open("/account/identities");
        String[] removal = {"issuer", PROVIDER.issuer(), "subject", subject};
        HttpResponse<String> asked = browser.submit("/account/identities", removal);
        assertThat(asked.uri().toString()).endsWith("/account/confirm?next=%2Faccount%2Fidentities");
        assertThat(asked.body()).contains("Confirm with Example instead");

        assertThat(goes(browser, "/account/confirm", "next", "/account/identities")
                        .uri()
                        .getPath())
                .isEqualTo("/account/identities");
        HttpResponse<String> refused = browser.submit("/account/identities", removal);

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains(subject, "could not sign in any more");
    }

    @Test
    void an_identity_of_somebody_else_is_not_linked() {
        takeUp();
        Browser other = Browser.fresh();
        String invitation = invitation();
        other.open(invitation);

        HttpResponse<String> page = goes(other, invitation);

        assertThat(page.statusCode()).isEqualTo(409);
        assertThat(page.body()).contains("linked already");
        assertThat(other.open(invitation).statusCode()).isEqualTo(200);
    }
}
