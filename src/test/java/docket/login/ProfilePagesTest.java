package docket.login;

import static org.assertj.core.api.Assertions.assertThat;

import docket.signin.Newcomer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How people look after their profile in a browser. */
class ProfilePagesTest {

    private final Browser browser = Browser.fresh();

    @BeforeEach
    void somebody_is_signed_in() {
        browser.submit("/login", "email", Newcomer.settles().email().value(), "password", Newcomer.PASSWORD);
        browser.open("/account/profile");
    }

    @Test
    void what_is_saved_counts_with_the_next_page() {
        HttpResponse<String> page = save("Nora Neu", "de", "Europe/Vienna");

        assertThat(page.body())
                .contains("<html lang=\"de\" data-theme=\"dark\">", "Gespeichert.", "Nora Neu", "Europe/Vienna");
        assertThat(browser.open("/account").body()).contains("Ihr Konto").doesNotContain(" UTC<");
    }

    @Test
    void what_is_wrong_is_told_and_what_was_typed_is_kept() {
        HttpResponse<String> page = save("Nora <b>Neu</b>", "en", "Mars/Base");

        assertThat(page.statusCode()).isEqualTo(422);
        assertThat(page.body()).contains("Time zone: must be an IANA time zone", "Nora &lt;b>Neu&lt;/b>", "Mars/Base");
    }

    @Test
    void a_stranger_is_led_to_the_door_and_back() {
        Browser stranger = Browser.fresh();

        assertThat(stranger.open("/account/profile").uri().toString()).contains("/login?next=%2Faccount%2Fprofile");
    }

    private HttpResponse<String> save(String name, String language, String zone) {
        return browser.submit(
                "/account/profile",
                "name",
                name,
                "language",
                language,
                "timeZone",
                zone,
                "theme",
                "dark",
                "signature",
                "Nora",
                "notices",
                "digest");
    }
}
