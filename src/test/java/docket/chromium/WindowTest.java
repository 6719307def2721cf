package docket.chromium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Route.FulfillOptions;
import docket.TestServer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nothing goes wrong in a window unseen: each kind of it, made to happen. */
class WindowTest {

    private static final String POLICY = "default-src 'none'; img-src * data:";

    private final Window window = Window.open(Screen.WIDE);

    @AfterEach
    void close() {
        window.close();
    }

    /** A page of the server's that is nowhere but in this window. */
    private Window show(String policy, String body) {
        window.page()
                .route(
                        "**/trial",
                        route -> route.fulfill(new FulfillOptions()
                                .setContentType("text/html")
                                .setHeaders(Map.of("Content-Security-Policy", policy))
                                .setBody("<!doctype html><html lang=en><title>Trial</title>"
                                        + "<link rel=icon href=data:,><main>" + body + "</main>")));
        window.go("/trial");
        return window;
    }

    @Test
    void a_page_on_which_nothing_goes_wrong_is_no_complaint() {
        show(POLICY, "<h1>Trial</h1>");

        assertThatCode(window::check).doesNotThrowAnyException();
    }

    @Test
    void a_script_that_the_policy_stops_is_one() {
        show(POLICY, "<script>1</script>");

        assertThatThrownBy(window::check).hasMessageContaining("Content Security Policy");
    }

    @Test
    void an_exception_of_a_script_is_one() {
        show("", "<script>throw new Error('trial')</script>");

        assertThatThrownBy(window::check).hasMessageContaining("exception: Error: trial");
    }

    @Test
    void a_dialog_is_one() {
        show("", "<script>alert('trial')</script>");

        assertThatThrownBy(window::check).hasMessageContaining("dialog: trial");
    }

    @Test
    void a_request_to_elsewhere_is_one_and_does_not_get_there() {
        show(POLICY, "<img src=https://evil.example/i.png alt=x>");

        assertThatThrownBy(window::check)
                .hasMessageContaining("foreign: https://evil.example/i.png")
                .hasMessageContaining("ERR_NAME_NOT_RESOLVED");
    }

    @Test
    void an_answer_with_an_error_is_one_unless_it_was_expected() {
        window.go("/nothing");
        assertThatThrownBy(window::check).hasMessageContaining("404: ");

        window.expecting(404).go("/nothing");
        assertThatCode(window::check).doesNotThrowAnyException();
    }

    @Test
    void who_is_signed_in_is_known_to_the_server() {
        window.signIn(TestServer.staff()).go("/account");

        assertThat(window.page().url()).endsWith("/account");
    }

    @Test
    void what_keeps_people_from_a_page_is_found() {
        show(POLICY, "<h1>Trial</h1><input>");

        assertThatThrownBy(() -> Axe.findsNothing(window.page())).hasMessageContaining("label");
    }

    @Test
    void a_page_loaded_again_weighs_less() {
        Weight first = Weight.of(window, "/login");
        Weight later = Weight.of(window, "/login");

        assertThat(first.requests()).isGreaterThan(1);
        assertThat(first.bytes()).isGreaterThan(later.bytes());
        assertThat(later.bytes()).isPositive();
    }
}
