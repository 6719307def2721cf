package docket.journeys;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.chromium.Screen;
import docket.chromium.Window;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/** Pictures of every page, to look at: {@code ./docket test --screenshots} leaves them in {@code target/screenshots}. */
@Tag("rig")
@Tag("screenshots")
class ScreenshotsTest {

    private static final List<Screen> SCREENS =
            List.of(Screen.WIDE, Screen.WIDE.dark(), Screen.PHONE, Screen.PHONE.dark(), Screen.WIDE.german());

    private static final Scene SCENE = new Scene();

    @TestFactory
    Stream<DynamicTest> every_page_on_every_screen() {
        return SCREENS.stream()
                .flatMap(screen -> Places.ALL.stream()
                        .map(place -> dynamicTest(place + ", " + screen, () -> {
                            try (Window window = SCENE.window(place.who(), screen)) {
                                window.go(SCENE.path(place));
                                window.picture(place + " " + screen);
                            }
                        })));
    }
}
