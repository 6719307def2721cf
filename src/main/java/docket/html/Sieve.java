package docket.html;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamEventReceiver;

/**
 * Keeps the sanitizer's time in proportion to its input: it looks through all open elements and all attributes over and
 * over, so only known elements and few attributes come to it.
 */
final class Sieve implements HtmlStreamEventReceiver {

    private static final int LONGEST = 1 << 20;
    private static final int MOST_ATTRIBUTES = 50;

    /** Elements whose content is no text. */
    static final Set<String> UNREAD = Set.of("script", "style", "title", "noembed", "noframes", "iframe");

    private final HtmlStreamEventReceiver next;

    private Sieve(HtmlStreamEventReceiver next) {
        this.next = next;
    }

    /** Reads HTML, the first MiB of it, into a receiver that may end this by {@link Enough}. */
    static void read(String html, HtmlSanitizer.Policy receiver) {
        String beginning = html.length() > LONGEST ? html.substring(0, LONGEST) : html;
        HtmlSanitizer.sanitize(beginning, receiver, Sieve::new);
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        next.closeDocument();
    }

    @Override
    public void text(String text) {
        next.text(text);
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (isKnown(name)) {
            next.openTag(name, firstOfEach(attributes));
        }
    }

    @Override
    public void closeTag(String name) {
        if (isKnown(name)) {
            next.closeTag(name);
        }
    }

    private static boolean isKnown(String name) {
        return Allowed.ELEMENTS.contains(name) || UNREAD.contains(name);
    }

    /** Browsers take the first of several attributes of one name. */
    private static List<String> firstOfEach(List<String> attributes) {
        Map<String, String> first = new LinkedHashMap<>();
        Iterator<String> each = attributes.iterator();
        while (each.hasNext() && first.size() < MOST_ATTRIBUTES) {
            first.putIfAbsent(each.next(), each.next());
        }
        List<String> kept = new ArrayList<>();
        first.forEach((name, value) -> {
            kept.add(name);
            kept.add(value);
        });
        return kept;
    }
}
