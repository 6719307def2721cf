package docket.correspondence;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Makes HTML of plain text: paragraphs, lines, links and what stands below, and nothing that the text does not say. */
final class TextHtml {

    private static final Pattern GAP = Pattern.compile("\n{2,}");

    /** Up to what hardly belongs to it: the full stop of a sentence, a bracket that closes. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]]");

    /** Spaces that HTML would make one: those at the beginning of a line, and each after another. */
    private static final Pattern KEPT_SPACE = Pattern.compile("(?m)^ |(?<= ) ");

    /** What parts a message from what stands below it (RFC 3676, 4.3). */
    private static final String DASHES = "\n-- \n";

    private static final String PAGE = """
            <!doctype html>
            <html lang="{language}">
            <head><meta charset="utf-8"></head>
            <body style="font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif">
            <div style="max-width:42em">
            {paragraphs}</div>
            </body>
            </html>
            """;

    private static final String BELOW = """
            <div style="margin-top:24px;padding-top:12px;border-top:1px solid #c8c8c8;font-size:13px;color:#707070">
            {paragraphs}</div>
            """;

    private TextHtml() {}

    /**
     * The HTML of a text. Each paragraph runs as its own letters do, from left or right.
     *
     * @param language as BCP 47 names it
     */
    static String of(String text, String language) {
        String whole = "\n" + text;
        int dashes = whole.lastIndexOf(DASHES);
        String html = dashes < 0
                ? paragraphs(whole)
                : paragraphs(whole.substring(0, dashes))
                        + BELOW.replace("{paragraphs}", paragraphs(whole.substring(dashes + DASHES.length())));
        return PAGE.replace("{language}", escape(language)).replace("{paragraphs}", html);
    }

    private static String paragraphs(String text) {
        return Arrays.stream(GAP.split(text))
                .map(paragraph -> paragraph.replaceAll("^\n|\n$", ""))
                .filter(paragraph -> !paragraph.isBlank())
                .map(paragraph -> "<p dir=\"auto\">" + lines(paragraph) + "</p>\n")
                .collect(Collectors.joining());
    }

    private static String lines(String paragraph) {
        String spaced = KEPT_SPACE.matcher(paragraph.replace("\t", "    ")).replaceAll("\u00a0");
        StringBuilder html = new StringBuilder();
        Matcher links = LINK.matcher(spaced);
        int end = 0;
        while (links.find()) {
            String link = escape(links.group());
            html.append(escape(spaced.substring(end, links.start())))
                    .append("<a href=\"")
                    .append(link)
                    .append("\">")
                    .append(link)
                    .append("</a>");
            end = links.end();
        }
        return html.append(escape(spaced.substring(end))).toString().replace("\n", "<br>\n");
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
