package docket.mime;

import docket.heads.Headers;
import java.util.List;
import java.util.Optional;

/**
 * A bounce that is told in words alone, as qmail, Exim and Postfix do where they send no report in fields.
 *
 * @param reason may be empty
 * @param copy the mail that came back, from its first header on; may be empty
 */
record ToldBounce(String recipient, String reason, String copy) {

    private static final int LONGEST_ADDRESS = 320;

    /** How such a text begins; what is not known for sure is no bounce. */
    private static final List<String> BEGINNINGS = List.of(
            "Hi. This is the qmail-send program at",
            "This message was created automatically by mail delivery software",
            "This is the mail system at host",
            "This is the Postfix program at host");

    /** What stands above the copy. */
    private static final List<String> COPIES = List.of(
            "--- Below this line is a copy of the message.",
            "------ This is a copy of the message, including all the headers. ------",
            "------ This is a copy of the message's headers. ------");

    /**
     * The bounce that a robot's text tells.
     *
     * @param failed the recipients that Exim names above it, empty where nothing does
     */
    static Optional<ToldBounce> find(String failed, String text) {
        if (BEGINNINGS.stream().noneMatch(text::startsWith)) {
            return Optional.empty();
        }
        String named = Headers.line(failed.substring(0, (failed + ',').indexOf(',')), LONGEST_ADDRESS);
        List<String> lines = text.lines().map(String::strip).toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int end = line.indexOf(">:");
            if (named.isEmpty() && line.startsWith("<") && end > 0) {
                String reason = line.substring(end + 2) + ' ' + paragraph(lines, i + 1);
                return Optional.of(new ToldBounce(line.substring(1, end), reason, copy(text)));
            }
            if (!named.isEmpty() && line.equalsIgnoreCase(named)) {
                return Optional.of(new ToldBounce(named, paragraph(lines, i + 1), copy(text)));
            }
        }
        return Optional.empty();
    }

    private static String paragraph(List<String> lines, int from) {
        int to = from;
        while (to < lines.size() && !lines.get(to).isEmpty()) {
            to++;
        }
        return String.join(" ", lines.subList(from, to));
    }

    private static String copy(String text) {
        return COPIES.stream()
                .filter(text::contains)
                .findFirst()
                .map(mark -> text.substring(text.indexOf(mark) + mark.length()).strip())
                .orElse("");
    }
}
