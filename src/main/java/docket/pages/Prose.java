package docket.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Tells in a plain text what its writer says from what it repeats of others, and from the signature below. */
public final class Prose {

    private static final Pattern QUOTED = Pattern.compile("\\s*>.*");

    /** What mail programs put before a quote: {@code On 3 May 2026, Anna wrote:}. */
    private static final Pattern INTRODUCTION = Pattern.compile("\\s*(On|Am|Le|El)\\b.{1,200}:\\s*");

    /** What stands above a mail that is repeated whole. */
    private static final Pattern WHOLE_MAIL =
            Pattern.compile("\\s*-{2,}\\s*(Original Message|Ursprüngliche Nachricht|Forwarded message)\\s*-{2,}\\s*");

    /** What stands above a signature (RFC 3676, 4.3). */
    private static final String DASHES = "-- ";

    private final List<Block> blocks = new ArrayList<>();
    private final String[] lines;
    private int next;

    private Prose(String text) {
        this.lines = text.split("\r?\n", -1);
    }

    /** How a part of a text is meant. */
    public enum Kind {
        SAID,
        QUOTED,
        SIGNATURE
    }

    /** Some lines of a text, cut into links and what is between them. */
    public record Block(Kind kind, List<Links.Piece> pieces) {}

    /** The parts of a text, in order; empty lines between them are left out. */
    public static List<Block> of(String text) {
        Prose prose = new Prose(text);
        prose.read();
        return prose.blocks;
    }

    private void read() {
        int start = 0;
        while (next < lines.length) {
            Kind kind = kindAt(next);
            int end = endOf(kind);
            if (kind != Kind.SAID) {
                add(Kind.SAID, start, next);
                add(kind, next, end);
                start = end;
            }
            next = end;
        }
        add(Kind.SAID, start, next);
    }

    private Kind kindAt(int line) {
        String text = lines[line];
        if (text.equals(DASHES) || (text.equals("--") && line > 0)) {
            return Kind.SIGNATURE;
        }
        boolean quoted = QUOTED.matcher(text).matches()
                || WHOLE_MAIL.matcher(text).matches()
                || (INTRODUCTION.matcher(text).matches() && isQuoted(afterGap(line + 1)));
        return quoted ? Kind.QUOTED : Kind.SAID;
    }

    /** Where what begins at the next line is over: a signature and a whole mail go on to the end. */
    private int endOf(Kind kind) {
        if (kind == Kind.SIGNATURE || WHOLE_MAIL.matcher(lines[next]).matches()) {
            return lines.length;
        }
        int end = next + 1;
        if (kind == Kind.QUOTED) {
            for (int line = afterGap(end); isQuoted(line); line = afterGap(end)) {
                end = line + 1;
            }
        }
        return end;
    }

    private boolean isQuoted(int line) {
        return line < lines.length && QUOTED.matcher(lines[line]).matches();
    }

    /** The first line from there that is not empty. */
    private int afterGap(int line) {
        int found = line;
        while (found < lines.length && lines[found].isBlank()) {
            found++;
        }
        return found;
    }

    private void add(Kind kind, int from, int to) {
        int start = Math.min(afterGap(from), to);
        String text = String.join("\n", List.of(lines).subList(start, to)).stripTrailing();
        if (!text.isEmpty()) {
            blocks.add(new Block(kind, Links.in(text)));
        }
    }
}
