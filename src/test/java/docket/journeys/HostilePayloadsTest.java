package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.journeys.HostileField.Planted;
import docket.platform.Failure;
import docket.platform.NameTaken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whatever hostile people write into any field is text: it runs nothing, loads nothing foreign, and is shown as written. */
class HostilePayloadsTest {

    /** Elements that were none of the page's own: what runs, and what loads, or leads elsewhere than it says. */
    private static final String FOREIGN = """
            () => [...document.querySelectorAll('*')]
                .filter(element => !(element.matches('a[href^=http][rel="noopener noreferrer nofollow"]')
                    && element.textContent === element.getAttribute('href')))
                .filter(element => [...element.attributes].some(({name, value}) =>
                name.startsWith('on') || name === 'srcdoc' || name.startsWith('hx-on')
                || (/^(href|src|action|formaction|data|poster|background|ping|cite|xlink:href|hx-(get|post|put|delete|patch))$/
                        .test(name) && new URL(value, location.origin).origin !== location.origin)
                || (/srcset/.test(name) && /evil/.test(value))))
                .map(element => element.outerHTML.slice(0, 300))""";

    /** All that a page says: its text, and what stands in its fields. */
    private static final String TEXT = """
            () => [document.title, document.body.textContent,
                ...[...document.querySelectorAll('input, textarea')].map(field => field.value)].join(' ')""";

    private static final List<Payload> PAYLOADS = Payload.all();
    private static final Scene SCENE = new Scene();
    private static final Map<Who, Window> WINDOWS = new EnumMap<>(Who.class);

    @AfterAll
    static void close() {
        HostileSettings.tidy();
        WINDOWS.values().forEach(Window::close);
    }

    @Test
    void there_are_more_than_two_hundred_payloads() {
        assertThat(PAYLOADS).hasSizeGreaterThan(200);
    }

    @TestFactory
    Stream<DynamicTest> what_is_written_into_a_field_stays_text() {
        return Stream.of(new HostileFields(SCENE).all(), HostileSettings.all(), new HostileForms(SCENE).all())
                .flatMap(List::stream)
                .map(field -> dynamicTest(field.toString(), () -> plant(field)));
    }

    private static void plant(HostileField field) throws Exception {
        Map<Place, List<String>> shown = new LinkedHashMap<>();
        int refused = 0;
        for (Payload payload : PAYLOADS) {
            try {
                Planted planted = field.planting().plant(payload.text());
                planted.places()
                        .forEach(place -> shown.computeIfAbsent(place, first -> new ArrayList<>())
                                .add(planted.text()));
            } catch (Failure.Invalid | Failure.NotFound | NameTaken e) {
                refused++;
            }
            if (!field.stays()) {
                look(shown);
            }
        }
        look(shown);
        if (!field.strict()) {
            assertThat(refused).as("refused").isLessThan(PAYLOADS.size() / 4);
        }
    }

    private static void look(Map<Place, List<String>> shown) {
        shown.forEach(HostilePayloadsTest::look);
        shown.clear();
    }

    private static void look(Place place, List<String> texts) {
        Window window = WINDOWS.computeIfAbsent(place.who(), who -> SCENE.window(who, Screen.WIDE));
        Page page = window.go(place.path());
        assertThat(page.evaluate("window.__pwned")).as("ran").isNull();
        assertThat((List<?>) page.evaluate(FOREIGN)).as("foreign elements").isEmpty();
        String said = Payload.visible((String) page.evaluate(TEXT));
        assertThat(texts).allSatisfy(text -> assertThat(said).contains(Payload.visible(text)));
        window.check();
    }
}
