package docket.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Tells in a text what its writer says from what it repeats of others, and from the signature below. */
public final class Quotes {

    /** More lines below the dashes are no signature, and are not to be overlooked. */
    private static final int LONGEST_SIGNATURE = 20;

    private final List<Part> parts = new ArrayList<>();
    private final List<String> lines;
    private final QuoteLines quotes;

    private Quotes(String text) {
        this.lines = List.of(text.split("\r?\n", -1));
        this.quotes = new QuoteLines(lines);
    }

    /** How a part of a text is meant. */
    public enum Kind {
        SAID,
        QUOTED,
        SIGNATURE
    }

    /** Some lines of a text, without the empty ones around them. */
    public record Part(Kind kind, String text) {}

    /**
     * The parts of a text, each kind together.
     *
     * @param fresh what its writer says; all of it where nothing would be left, as in a mail that is only passed on
     * @param quoted what is repeated, as it stands
     * @param signature what stands below
     */
    public record Parts(String fresh, String quoted, String signature) {}

    /** The parts of a text, in order; one that says nothing else, as a mail that is only passed on, says all of it. */
    public static List<Part> in(String text) {
        Quotes found = new Quotes(text);
        found.read();
        if (found.parts.stream().noneMatch(part -> part.kind() == Kind.SAID)) {
            found.parts.clear();
            found.add(Kind.SAID, 0, found.lines.size());
        }
        return found.parts;
    }

    /** The same, each kind together. */
    public static Parts split(String text) {
        List<Part> parts = in(text);
        return new Parts(joined(parts, Kind.SAID), joined(parts, Kind.QUOTED), joined(parts, Kind.SIGNATURE));
    }

    /** What the writer says of a text, and nothing where all of it is repeated. */
    public static String said(String text) {
        Quotes found = new Quotes(text);
        found.read();
        return joined(found.parts, Kind.SAID);
    }

    private void read() {
        int said = 0;
        for (int line = 0; line < lines.size(); line++) {
            int quoteEnd = quotes.end(line);
            int end = quoteEnd > line ? quoteEnd : signatureEnd(line);
            if (end > line) {
                add(Kind.SAID, said, line);
                add(quoteEnd > line ? Kind.QUOTED : Kind.SIGNATURE, line, end);
                said = end;
                line = end - 1;
            }
        }
        add(Kind.SAID, said, lines.size());
    }

    /** The line after the signature that begins there (RFC 3676, 4.3), whose space many programs lose; a quote ends it. */
    private int signatureEnd(int from) {
        String dashes = lines.get(from);
        if (!dashes.equals("-- ") && !(dashes.equals("--") && from > 0)) {
            return from;
        }
        int end = from + 1;
        while (end < lines.size() && end - from <= LONGEST_SIGNATURE && quotes.end(end) == end) {
            end++;
        }
        return end - from > LONGEST_SIGNATURE ? from : end;
    }

    private void add(Kind kind, int from, int to) {
        int start = Math.min(quotes.afterGap(from), to);
        String text = String.join("\n", lines.subList(start, to)).stripTrailing();
        if (!text.isEmpty()) {
            parts.add(new Part(kind, text));
        }
    }

    private static String joined(List<Part> parts, Kind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .map(Part::text)
                .collect(Collectors.joining("\n\n"));
    }
}
