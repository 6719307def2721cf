package docket.mime;

import java.util.List;
import java.util.Optional;

/**
 * A bounce that is told in words alone, as qmail, Exim and Postfix do where they send no report in fields.
 *
 * @param reason may be empty
 * @param copy the mail that came back, from its first header on; may be empty
 */
record ToldBounce(String recipient, String reason, String copy) {

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

    /** The bounce that a robot's text tells; {@code failed} is what Exim writes above it. */
    static Optional<ToldBounce> find(String failed, String text) {
        if (BEGINNINGS.stream().noneMatch(text::startsWith)) {
            return Optional.empty();
        }
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            int end = line.indexOf(":");
            String address =
                    line.startsWith("<") && end > 0 ? line.substring(1, end).replace(">", "") : line;
            if (failed.isEmpty()
                    ? line.startsWith("<") && line.contains(">:")
                    : failed.contains(address) && address.contains("@")) {
                String first = line.startsWith("<") && end > 0 ? line.substring(end + 1) : "";
                return Optional.of(new ToldBounce(address, first + paragraph(lines, i + 1), copy(text)));
            }
        }
        return Optional.empty();
    }

    private static String paragraph(List<String> lines, int from) {
        int to = from;
        while (to < lines.size() && !lines.get(to).isBlank()) {
            to++;
        }
        return ' ' + String.join(" ", lines.subList(Math.min(from, to), to));
    }

    private static String copy(String text) {
        return COPIES.stream()
                .filter(text::contains)
                .findFirst()
                .map(mark -> text.substring(text.indexOf(mark) + mark.length()).strip())
                .orElse("");
    }
}
