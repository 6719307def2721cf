package docket.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells what a mail says anew from what it repeats of others, and from the signature. */
public final class Quotes {

    /** How mail programs begin and end the line above a quote: {@code On 3 May 2026, Anna wrote:}. */
    private static final List<String> INTRODUCTIONS = List.of("on ", "am ", "le ", "el ", "il ", "op ", "em ");

    private static final List<String> WROTE = List.of(
            "wrote:", "schrieb:", "schrieb", "écrit :", "écrit:", "escribió:", "scritto:", "schreef", "escreveu:");

    /** What stands between dashes above a message that is repeated whole. */
    private static final List<String> WHOLE = List.of(
            "original message",
            "original appointment",
            "ursprüngliche nachricht",
            "originalnachricht",
            "message d'origine",
            "message original",
            "mensaje original",
            "messaggio originale",
            "oorspronkelijk bericht",
            "forwarded message",
            "forwarded by",
            "weitergeleitete nachricht",
            "message transféré",
            "mensaje reenviado",
            "messaggio inoltrato",
            "doorgestuurd bericht");

    /** The first line of the head that Outlook repeats, and what one of the next three begins with. */
    private static final List<String> SENDERS = List.of("from:", "von:", "de:", "de :", "da:", "van:");

    private static final List<String> TIMES = List.of(
            "sent:",
            "date:",
            "gesendet:",
            "datum:",
            "envoyé:",
            "envoyé :",
            "date :",
            "enviado:",
            "enviado el:",
            "fecha:",
            "inviato:",
            "data:",
            "verzonden:");

    /** The line that Outlook draws above that. */
    private static final String RULE = "__________";

    private static final int LONGEST_INTRODUCTION = 300;

    private final List<String> lines;
    private final List<String> fresh = new ArrayList<>();
    private final List<String> quoted = new ArrayList<>();
    private final List<String> signature = new ArrayList<>();

    private Quotes(String text) {
        this.lines = text.lines().toList();
    }

    /**
     * The parts of a text, each stripped of empty lines around it.
     *
     * @param fresh what its writer says; all of it where nothing would be left, as in a mail that is only passed on
     * @param quoted what is repeated, as it stands
     * @param signature what stands below
     */
    public record Parts(String fresh, String quoted, String signature) {}

    /** The parts of a text form; those of each kind come together. */
    public static Parts split(String text) {
        Parts parts = parts(text);
        return parts.fresh().isEmpty() ? new Parts(text.strip(), "", "") : parts;
    }

    /** What the writer says of a text form, and nothing where all of it is repeated. */
    public static String said(String text) {
        return parts(text).fresh();
    }

    private static Parts parts(String text) {
        Quotes quotes = new Quotes(text);
        quotes.read();
        return new Parts(joined(quotes.fresh), joined(quotes.quoted), joined(quotes.signature));
    }

    private void read() {
        List<String> said = fresh;
        for (int i = 0; i < lines.size(); i++) {
            int introduction = introduction(i);
            boolean isUnmarked = introduction > 0 && !isQuoted(afterGap(i + introduction));
            if (isUnmarked || isWhole(i)) {
                quoted.addAll(lines.subList(i, lines.size()));
                return;
            }
            said = isDashes(i) ? signature : said;
            if (introduction > 0) {
                quoted.addAll(lines.subList(i, i + introduction));
                i += introduction - 1;
            } else {
                (isQuoted(i) ? quoted : said).add(lines.get(i));
            }
        }
    }

    /** The dashes above a signature (RFC 3676, 4.3), whose space many programs lose. */
    private boolean isDashes(int i) {
        return lines.get(i).equals("-- ") || (lines.get(i).equals("--") && i > 0);
    }

    private boolean isQuoted(int i) {
        return i < lines.size() && lines.get(i).stripLeading().startsWith(">");
    }

    private int afterGap(int from) {
        int found = from;
        while (found < lines.size() && lines.get(found).isBlank()) {
            found++;
        }
        return found;
    }

    private boolean isWhole(int i) {
        String line = lower(i);
        if (line.startsWith(RULE)) {
            int next = afterGap(i + 1);
            return next < lines.size() && !lower(next).startsWith(RULE) && isWhole(next);
        }
        boolean hasDashes = line.startsWith("--") && line.length() < 100;
        if (hasDashes && WHOLE.stream().anyMatch(line::contains)) {
            return true;
        }
        return startsWith(line, SENDERS) && (startsWith(lower(i + 1), TIMES) || startsWith(lower(i + 2), TIMES));
    }

    /** How many lines introduce a quote from there on; 0: none do. Mail programs break the line where it is long. */
    private int introduction(int i) {
        if (!startsWith(lower(i), INTRODUCTIONS)) {
            return 0;
        }
        StringBuilder line = new StringBuilder();
        for (int n = 0; n < 3 && i + n < lines.size() && !lines.get(i + n).isBlank(); n++) {
            line.append(lower(i + n)).append(' ');
            String whole = line.toString().strip();
            boolean isAbove = whole.endsWith(":") && WROTE.stream().anyMatch(whole::contains);
            if (isAbove && whole.length() <= LONGEST_INTRODUCTION && hasDigit(whole)) {
                return n + 1;
            }
        }
        return 0;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(Character::isDigit);
    }

    private static boolean startsWith(String line, List<String> beginnings) {
        return beginnings.stream().anyMatch(line::startsWith);
    }

    /** A line without the stars that stand for bold letters in a text form. */
    private String lower(int i) {
        String line = i < lines.size() ? lines.get(i).strip() : "";
        return line.length() > LONGEST_INTRODUCTION ? "" : line.replace("*", "").toLowerCase(Locale.ROOT);
    }

    /** Without the gaps that are left where something was taken out. */
    private static String joined(List<String> part) {
        StringBuilder text = new StringBuilder();
        boolean wasBlank = false;
        for (String line : part) {
            text.append(wasBlank && line.isBlank() ? "" : line + '\n');
            wasBlank = line.isBlank();
        }
        return Lines.trimmed(text.toString());
    }
}
