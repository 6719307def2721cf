package docket.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.owasp.html.HtmlSanitizer;

/** Makes a text of HTML that reads as the HTML looks, and HTML of a text. */
public final class PlainText {

    private static final Set<String> BLOCKS = Set.of(
            "div",
            "table",
            "tr",
            "caption",
            "dl",
            "dt",
            "dd",
            "li",
            "address",
            "center",
            "details",
            "summary",
            "figure",
            "figcaption",
            "hr");

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "pre");

    private PlainText() {}

    /**
     * The text form of HTML: quotes marked by {@code >}, lists by dashes and numbers, addresses of links behind them.
     *
     * @param most the longest text that is made; what is beyond is left out
     */
    public static String of(String html, int most) {
        TextLines lines = new TextLines(most);
        try {
            Sieve.read(html, new Writer(lines));
        } catch (Enough e) {
            return lines.text();
        }
        return lines.text();
    }

    /** HTML that shows a text as it is typed; its markup is no markup. */
    public static String asHtml(String text) {
        String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return "<div>" + escaped.replace("\n", "<br>") + "</div>";
    }

    /** Writes what the elements of HTML mean. */
    private static final class Writer implements HtmlSanitizer.Policy {

        private static final int MOST_ELEMENTS = 300_000;
        private static final int LONGEST_ADDRESS = 2000;
        private static final String DOTS = "- ";

        private final TextLines lines;

        /** The number of the next item of each open list, 0 for one without numbers. */
        private final Deque<Integer> lists = new ArrayDeque<>();

        private String link = "";
        private int linkStart;
        private int unread;
        private int typed;
        private int elements;

        Writer(TextLines lines) {
            this.lines = lines;
        }

        @Override
        public void openDocument() {
            // Nothing stands before the first element.
        }

        @Override
        public void closeDocument() {
            // Nothing stands behind the last element.
        }

        @Override
        public void openTag(String name, List<String> attributes) {
            if (++elements > MOST_ELEMENTS) {
                throw new Enough();
            }
            unread += Sieve.UNREAD.contains(name) ? 1 : 0;
            edge(name);
            switch (name) {
                case "br" -> lines.newLine();
                case "pre" -> typed++;
                case "blockquote" -> lines.quote(1);
                case "ul", "ol" -> openList(name.equals("ol") ? 1 : 0);
                case "li" -> lines.bullet(sign());
                case "td", "th" -> lines.words(" ");
                case "a" -> openLink(value(attributes, "href"));
                case "img" -> lines.words(value(attributes, "alt"));
                default -> {}
            }
        }

        @Override
        public void closeTag(String name) {
            unread -= Sieve.UNREAD.contains(name) ? 1 : 0;
            switch (name) {
                case "pre" -> typed--;
                case "blockquote" -> lines.quote(-1);
                case "ul", "ol" -> closeList();
                case "a" -> closeLink();
                default -> {}
            }
            edge(name);
        }

        @Override
        public void text(String text) {
            if (unread > 0) {
                return;
            }
            if (typed > 0) {
                lines.asTyped(text);
            } else {
                lines.words(text);
            }
        }

        private void edge(String name) {
            if (BLOCKS.contains(name)) {
                lines.end(1);
            } else if (PARAGRAPHS.contains(name)) {
                lines.end(lists.isEmpty() ? 2 : 1);
            }
        }

        private void openList(int first) {
            lists.push(first);
            lines.list(1);
        }

        private void closeList() {
            lists.poll();
            lines.list(-1);
        }

        private String sign() {
            int number = lists.isEmpty() ? 0 : lists.pop();
            if (number == 0) {
                lists.push(0);
                return DOTS;
            }
            lists.push(number + 1);
            return number + ". ";
        }

        private void openLink(String address) {
            link = address.strip();
            linkStart = lines.length();
        }

        /** Behind its words, unless they say it already; a picture alone needs none. */
        private void closeLink() {
            String words = lines.since(linkStart);
            String address = link.startsWith("mailto:") ? link.substring("mailto:".length()) : link;
            boolean isAddress = link.startsWith("http:") || link.startsWith("https:") || link.startsWith("mailto:");
            if (isAddress && link.length() <= LONGEST_ADDRESS && !words.isBlank() && !words.contains(address)) {
                lines.words(" <" + address.replace(' ', '+') + '>');
            }
            link = "";
        }

        private static String value(List<String> attributes, String name) {
            for (int i = 0; i + 1 < attributes.size(); i += 2) {
                if (attributes.get(i).equals(name)) {
                    return attributes.get(i + 1);
                }
            }
            return "";
        }
    }
}
