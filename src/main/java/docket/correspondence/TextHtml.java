package docket.correspondence;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** Makes HTML of plain text: paragraphs, lines and links, and nothing that the text does not say. */
final class TextHtml {

    private static final Pattern GAP = Pattern.compile("\n{2,}");

    /** Up to what hardly belongs to it: the full stop of a sentence, a bracket that closes. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\"'.,;:!?)\\]]");

    private TextHtml() {}

    static String of(String text) {
        return Arrays.stream(GAP.split(text.strip()))
                .map(paragraph -> "<p>" + lines(paragraph) + "</p>\n")
                .collect(Collectors.joining("", "<!doctype html>\n<html><body>\n", "</body></html>\n"));
    }

    private static String lines(String paragraph) {
        StringBuilder html = new StringBuilder();
        Matcher links = LINK.matcher(paragraph);
        int end = 0;
        while (links.find()) {
            String link = escape(links.group());
            html.append(escape(paragraph.substring(end, links.start())))
                    .append("<a href=\"")
                    .append(link)
                    .append("\">")
                    .append(link)
                    .append("</a>");
            end = links.end();
        }
        return html.append(escape(paragraph.substring(end))).toString().replace("\n", "<br>\n");
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
