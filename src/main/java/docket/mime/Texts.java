package docket.mime;

import docket.heads.Charsets;
import docket.heads.Parameters;
import docket.html.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Puts the texts of a mail together: what is said in two forms once in each, and everything in both. */
final class Texts {

    /** Where HTML has to name its charset. */
    private static final int META = 1024;

    private static final String CHARSET = "charset=";

    private final List<Said> all = new ArrayList<>();
    private final int budget;
    private int alternatives;
    private int plainLeft;
    private int htmlLeft;
    private boolean cut;

    /** What is said in one form or in two. */
    private static final class Said {
        private final StringBuilder plain = new StringBuilder();
        private final StringBuilder html = new StringBuilder();
    }

    Texts(int budget) {
        this.budget = budget;
        this.plainLeft = budget;
        this.htmlLeft = budget;
    }

    /** What comes now, until this is closed, are forms of one text. */
    void openAlternative() {
        if (alternatives++ == 0) {
            all.add(new Said());
        }
    }

    void closeAlternative() {
        alternatives--;
    }

    void plain(InputStream content, @Nullable String charset, Parameters type) throws IOException {
        byte[] bytes = read(content, plainLeft);
        plainLeft -= bytes.length;
        String text = Lines.clean(Charsets.decode(bytes, charset));
        boolean isFlowed = type.get("format").equalsIgnoreCase("flowed");
        String joined = isFlowed ? Flowed.join(text, type.get("delsp").equalsIgnoreCase("yes")) : text;
        append(current().plain, joined.strip().isEmpty() ? "" : Lines.trimmed(joined), "\n\n");
    }

    void html(InputStream content, Parameters type) throws IOException {
        byte[] bytes = read(content, htmlLeft);
        htmlLeft -= bytes.length;
        String charset = type.get("charset").isEmpty() ? metaCharset(bytes) : type.get("charset");
        append(current().html, Lines.clean(Charsets.decode(bytes, charset)), "\n");
    }

    /** All of it, or what stands in for it where there is nothing. */
    Body body(String strays) {
        List<String> plain = new ArrayList<>();
        List<String> html = new ArrayList<>();
        for (Said said : all) {
            plain.add(said.plain.isEmpty() ? made(said.html.toString()) : said.plain.toString());
            html.add(said.html.isEmpty() ? PlainText.asHtml(said.plain.toString()) : said.html.toString());
        }
        plain.removeIf(String::isEmpty);
        String text = plain.isEmpty() ? strays : String.join("\n\n", plain);
        boolean isHtml = all.stream().anyMatch(said -> !said.html.isEmpty());
        return new Body(
                Lines.shortened(text, budget), isHtml ? String.join("\n", html) : null, cut || text.length() > budget);
    }

    private String made(String html) {
        String text = PlainText.of(html, budget);
        cut |= text.length() == budget;
        return Lines.trimmed(text);
    }

    private byte[] read(InputStream content, int left) throws IOException {
        byte[] bytes = content.readNBytes(left);
        cut |= content.read() >= 0;
        return bytes;
    }

    /** What HTML says of itself at its beginning: {@code <meta charset="koi8-r">}; empty where it says nothing. */
    private static String metaCharset(byte[] html) {
        String beginning = new String(html, 0, Math.min(html.length, META), StandardCharsets.ISO_8859_1);
        int start = beginning.toLowerCase(Locale.ROOT).indexOf(CHARSET);
        if (start < 0) {
            return "";
        }
        String rest =
                beginning.substring(start + CHARSET.length()).replace("\"", "").replace("'", "");
        int end = 0;
        while (end < rest.length() && " >;/".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end);
    }

    private Said current() {
        if (alternatives == 0) {
            all.add(new Said());
        }
        return all.getLast();
    }

    private static void append(StringBuilder form, String text, String between) {
        form.append(form.isEmpty() || text.isEmpty() ? "" : between).append(text);
    }
}
