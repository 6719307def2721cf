package docket.html;

import docket.html.QuoteMarks.Mark;
import docket.html.SafeHtml.Showing;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/**
 * Folds quotes and signatures, the outermost ones. It stands before the list of what is allowed: by then the classes that
 * tell a quote are gone.
 */
final class Folding implements HtmlSanitizer.Policy {

    /** More elements than a mail of a MiB can have, unless misnested ones are opened again and again. */
    private static final int MOST_ELEMENTS = 300_000;

    private static final Set<String> VOID = Set.of("br", "hr", "img");
    private static final String DETAILS = "details";

    private final HtmlSanitizer.Policy next;
    private final Showing showing;
    private final Deque<Open> open = new ArrayDeque<>();
    private boolean folded;
    private int elements;

    /** An open element, and where its fold ends: with it, or already before its end; the root has no name. */
    private static final class Open {
        private final String name;
        private boolean foldEndsAfter;
        private boolean foldEndsWithin;

        Open(String name) {
            this.name = name;
        }
    }

    Folding(HtmlSanitizer.Policy next, Showing showing) {
        this.next = next;
        this.showing = showing;
        open.push(new Open(""));
    }

    @Override
    public void openDocument() {
        next.openDocument();
    }

    @Override
    public void closeDocument() {
        while (!open.isEmpty()) {
            close();
        }
        next.closeDocument();
    }

    @Override
    public void openTag(String name, List<String> attributes) {
        if (++elements > MOST_ELEMENTS) {
            throw new Enough();
        }
        Mark mark = folded ? Mark.NOTHING : QuoteMarks.of(name, attributes);
        if (mark != Mark.NOTHING) {
            fold(mark == Mark.SIGNATURE ? showing.signature() : showing.quoted());
        }
        if (mark == Mark.REST) {
            open.element().foldEndsWithin = true;
        }
        next.openTag(name, attributes);
        if (!VOID.contains(name)) {
            open.push(new Open(name));
            open.element().foldEndsAfter = mark == Mark.QUOTE || mark == Mark.SIGNATURE;
        }
    }

    @Override
    public void closeTag(String name) {
        boolean isOpen = open.stream().anyMatch(element -> element.name.equals(name));
        for (boolean closed = !isOpen; !closed; ) {
            closed = open.element().name.equals(name);
            close();
        }
    }

    @Override
    public void text(String text) {
        next.text(text);
    }

    private void fold(String word) {
        folded = true;
        next.openTag(DETAILS, new ArrayList<>());
        next.openTag("summary", new ArrayList<>());
        next.text(word);
        next.closeTag("summary");
    }

    private void close() {
        Open last = open.pop();
        if (last.foldEndsWithin) {
            next.closeTag(DETAILS);
            folded = false;
        }
        if (!last.name.isEmpty()) {
            next.closeTag(last.name);
        }
        if (last.foldEndsAfter) {
            next.closeTag(DETAILS);
            folded = false;
        }
    }
}
