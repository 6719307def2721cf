package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import docket.TestServer;
import docket.chromium.Axe;
import docket.chromium.Screen;
import docket.chromium.Window;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page, wide and on a phone, light and dark: everybody can use it, and nothing goes wrong while it loads. */
class AccessibilityTest {

    private static final List<Screen> SCREENS =
            List.of(Screen.WIDE, Screen.WIDE.dark(), Screen.PHONE.dark(), Screen.PHONE);

    private static final Scene SCENE = new Scene();
    private static final Map<Who, Window> WINDOWS = new EnumMap<>(Who.class);

    @AfterAll
    static void close() {
        WINDOWS.values().forEach(Window::close);
    }

    @TestFactory
    Stream<DynamicTest> everybody_can_use_every_page() {
        return Places.ALL.stream()
                .map(place -> dynamicTest(place.toString(), () -> {
                    Window window = WINDOWS.computeIfAbsent(place.who(), who -> SCENE.window(who, Screen.WIDE));
                    window.go(SCENE.path(place));
                    assertThat(SCREENS).allSatisfy(screen -> {
                        window.turn(screen);
                        Axe.findsNothing(window.page());
                        assertThat(window.sideways()).as("scrolls sideways").isZero();
                    });
                    window.check();
                }));
    }

    @Test
    void every_page_of_the_application_is_in_the_list() {
        Set<String> known = new HashSet<>(Places.NONE.keySet());
        Places.ALL.forEach(place -> known.add(place.route()));

        assertThat(known).containsExactlyInAnyOrderElementsOf(routes());
    }

    /** What browsers can GET. */
    private static Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        TestServer.part(RequestMappingHandlerMapping.class).getHandlerMethods().forEach((route, method) -> {
            if (method.getBeanType().isAnnotationPresent(Controller.class)
                    && route.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                route.getPatternValues().forEach(pattern -> routes.add(pattern.replaceAll("\\{[^/]*}(?=/|$)", "{}")));
            }
        });
        return routes;
    }
}
