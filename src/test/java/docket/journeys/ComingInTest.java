package docket.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.links.Links;
import java.net.URI;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From an invitation to one's own account and out again, on whatever people have before them. */
class ComingInTest {

    private static final String PASSWORD = "seven geese cross the Elbe";

    static Stream<Screen> screens() {
        return Stream.of(Screen.WIDE, Screen.PHONE.german(), Screen.WIDE.withoutScripts());
    }

    @ParameterizedTest
    @MethodSource("screens")
    void who_is_invited_comes_in_makes_a_token_leaves_and_comes_back(Screen screen) {
        long invited = TestServer.staff("agent").personId();
        String link = TestServer.part(Links.class).makeFor(TestServer.SYSTEM, invited);
        try (Window window = Window.open(screen)) {
            Page page = window.go(URI.create(link).getPath());
            assertThat(page.locator("html"))
                    .hasAttribute("lang", screen.language().substring(0, 2));
            page.locator("[name=password]").fill(PASSWORD);
            page.locator("main form button").first().click();

            page.navigate("/account/tokens");
            page.locator("[name=name]").fill("my script");
            page.locator("[name=scope]").first().check();
            page.locator("main form button").last().click();
            assertThat(page.locator("pre")).containsText(Pattern.compile("dkt_[0-9A-Za-z]{49}"));

            page.locator("[action='/logout'] button").click();
            assertThat(page).hasURL(Pattern.compile("/login$"));
        }
    }
}
