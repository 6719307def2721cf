package docket.mime;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Knows the lines by which mail programs mark what they repeat of others. */
final class QuoteLines {

    /** How mail programs begin and end the line above a quote: {@code On 3 May 2026, Anna wrote:}. */
    private static final List<String> INTRODUCTIONS = List.of("on ", "am ", "le ", "el ", "il ", "op ", "em ");

    private static final List<String> WROTE = List.of(
            "wrote:", "schrieb:", "schrieb", "écrit :", "écrit:", "escribió:", "scritto:", "schreef", "escreveu:");

    /** What a program says there of a mail and people seldom do: the time of day, an address. */
    private static final Pattern EXACT = Pattern.compile("\\d{1,2}[:h]\\d{2}|@");

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

    /** The head of a mail that is repeated: its first line, and what one or two of those below begin with. */
    private static final List<String> SENDERS = List.of("from:", "von:", "de:", "de :", "da:", "van:");

    private static final List<String> SENT =
            List.of("sent:", "gesendet:", "envoyé:", "envoyé :", "enviado:", "enviado el:", "inviato:", "verzonden:");

    private static final List<String> DATES = List.of("date:", "date :", "datum:", "fecha:", "data:");

    private static final List<String> SUBJECTS =
            List.of("subject:", "betreff:", "objet:", "objet :", "asunto:", "oggetto:", "onderwerp:", "assunto:");

    private static final int LONGEST_HEAD = 8;

    /** The line that Outlook draws above a head. */
    private static final String RULE = "__________";

    private static final int LONGEST_LINE = 300;

    private final List<String> lines;

    QuoteLines(List<String> lines) {
        this.lines = lines;
    }

    /** The line after the quote that begins there: a mail that is repeated whole goes on to the end; the same where none begins. */
    int end(int from) {
        int introduction = introduction(from);
        int marked = introduction > 0 ? afterGap(from + introduction) : from;
        if (isMarked(marked)) {
            return endOfMarked(marked);
        }
        boolean isWhole = isWhole(from) || (introduction > 0 && isExact(from, introduction));
        return isWhole ? lines.size() : from;
    }

    /** The first line from there that is not empty. */
    int afterGap(int from) {
        int found = from;
        while (found < lines.size() && lines.get(found).isBlank()) {
            found++;
        }
        return found;
    }

    private int endOfMarked(int from) {
        int end = from + 1;
        for (int line = afterGap(end); isMarked(line); line = afterGap(end)) {
            end = line + 1;
        }
        return end;
    }

    private boolean isMarked(int line) {
        return line < lines.size() && lines.get(line).stripLeading().startsWith(">");
    }

    private boolean isWhole(int from) {
        String line = lower(from);
        if (line.startsWith(RULE)) {
            int next = afterGap(from + 1);
            return !lower(next).startsWith(RULE) && isWhole(next);
        }
        boolean hasDashes = line.startsWith("--") && line.length() < 100;
        return (hasDashes && WHOLE.stream().anyMatch(line::contains)) || isHead(from);
    }

    /** A sender and a date alone are what people write, too: {@code From: Berlin, date: 3 May}. */
    private boolean isHead(int from) {
        boolean hasDate = false;
        boolean hasSubject = false;
        if (startsWith(lower(from), SENDERS)) {
            for (int line = from + 1; line < from + LONGEST_HEAD && !lower(line).isEmpty(); line++) {
                if (startsWith(lower(line), SENT)) {
                    return true;
                }
                hasDate |= startsWith(lower(line), DATES);
                hasSubject |= startsWith(lower(line), SUBJECTS);
            }
        }
        return hasDate && hasSubject;
    }

    /** How many lines introduce a quote from there on; 0: none do. Mail programs break the line where it is long. */
    private int introduction(int from) {
        if (!startsWith(lower(from), INTRODUCTIONS)) {
            return 0;
        }
        StringBuilder line = new StringBuilder();
        for (int n = 0; n < 3 && !lower(from + n).isEmpty(); n++) {
            line.append(lower(from + n)).append(' ');
            String whole = line.toString().strip();
            boolean isAbove = whole.endsWith(":") && WROTE.stream().anyMatch(whole::contains);
            if (isAbove && whole.length() <= LONGEST_LINE && whole.chars().anyMatch(Character::isDigit)) {
                return n + 1;
            }
        }
        return 0;
    }

    private boolean isExact(int from, int count) {
        return EXACT.matcher(String.join(" ", lines.subList(from, from + count)))
                .find();
    }

    private static boolean startsWith(String line, List<String> beginnings) {
        return beginnings.stream().anyMatch(line::startsWith);
    }

    /** A line without the stars that stand for bold letters in a text form; empty where it is too long to mean anything. */
    private String lower(int line) {
        String text = line < lines.size() ? lines.get(line).strip() : "";
        return text.length() > LONGEST_LINE ? "" : text.replace("*", "").toLowerCase(Locale.ROOT);
    }
}
