package docket.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.microsoft.playwright.Page;
import docket.TestServer;
import docket.chromium.Screen;
import docket.chromium.Window;
import docket.events.Actor;
import docket.profiles.ProfileForm;
import docket.profiles.Profiles;
import docket.tokens.Scope;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Who reads German finds no English on any page. */
class InGermanTest {

    /** All that a page says in its own words: texts, names and hints. */
    private static final String SAID = """
            () => {
                const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
                const said = [];
                while (texts.nextNode()) { said.push(texts.currentNode.data.trim()); }
                for (const element of document.querySelectorAll('*')) {
                    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
                        said.push(element.getAttribute(name) ?? '');
                    }
                }
                return said;
            }""";

    private static final Scene SCENE = new Scene();
    private static final Map<Who, Window> WINDOWS = new EnumMap<>(Who.class);
    private static final Set<String> ENGLISH = onlyEnglish();

    @BeforeAll
    static void choose() {
        Profiles profiles = TestServer.part(Profiles.class);
        for (Actor actor : List.of(SCENE.agent, SCENE.admin, SCENE.customer)) {
            String name = profiles.get(actor).name();
            profiles.change(actor, new ProfileForm(name, "de", "Europe/Berlin", "light", null, null));
        }
    }

    @AfterAll
    static void close() {
        WINDOWS.values().forEach(Window::close);
    }

    @TestFactory
    Stream<DynamicTest> no_page_says_anything_in_english() {
        return Places.ALL.stream()
                .map(place -> dynamicTest(place.toString(), () -> {
                    Window window =
                            WINDOWS.computeIfAbsent(place.who(), who -> SCENE.window(who, Screen.WIDE.german()));
                    Page page = window.go(SCENE.path(place));
                    assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
                    assertThat(said(page)).doesNotContainAnyElementsOf(ENGLISH);
                }));
    }

    private static List<String> said(Page page) {
        return ((Collection<?>) page.evaluate(SAID))
                .stream().map(Object::toString).toList();
    }

    /** The words of pages that are others in German; names of scopes are the same in all languages. */
    private static Set<String> onlyEnglish() {
        Set<String> english = new HashSet<>(words(Locale.ROOT));
        english.removeAll(words(Locale.GERMAN));
        Stream.of(Scope.values()).map(Scope::word).forEach(english::remove);
        return english;
    }

    private static Set<String> words(Locale language) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "words.pages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        return bundle.keySet().stream()
                .map(key -> bundle.getString(key).replace("''", "'"))
                .collect(Collectors.toSet());
    }
}
