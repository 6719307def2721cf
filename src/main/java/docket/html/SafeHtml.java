package docket.html;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.owasp.html.Handler;
import org.owasp.html.HtmlSanitizer;
import org.owasp.html.HtmlStreamRenderer;

/** Makes HTML of strangers fit to be shown: what is not on the list of what is allowed is gone. */
public final class SafeHtml {

    /** Passes until one changes nothing any more; a browser reads the last one as it is written, then. */
    private static final int MOST_PASSES = 5;

    private static final int LONGEST_TEXT = 1 << 20;

    private SafeHtml() {}

    /**
     * What may be shown.
     *
     * @param html elements and attributes of the list alone; for a page of its own in a sandboxed frame
     * @param remoteImages how many pictures of elsewhere it has, shown or not
     */
    public record Safe(String html, int remoteImages) {}

    /**
     * How it is to be shown.
     *
     * @param image the address of a picture of the message by its Content-ID, empty where it has none; on this host
     * @param remoteImages whether pictures of elsewhere are shown, by https only; whoever wrote the mail learns of it
     * @param quoted the word on what unfolds a repeated mail
     * @param signature the word on what unfolds a signature
     */
    public record Showing(
            Function<String, Optional<String>> image, boolean remoteImages, String quoted, String signature) {}

    /**
     * What of some HTML may be shown, the first MiB of it. Quotes and signatures are folded. What this made is made the
     * same again, as long as the addresses of pictures are.
     */
    public static Safe of(String html, Showing showing) {
        Pictures pictures = new Pictures(showing);
        try {
            String clean = pass(html, showing, pictures::kept);
            int remoteImages = pictures.remote();
            for (int i = 1; i < MOST_PASSES; i++) {
                String again = pass(clean, showing, pictures::kept);
                if (again.equals(clean)) {
                    return new Safe(pass(clean, showing, pictures::addressed), remoteImages);
                }
                clean = again;
            }
            return asText(html);
        } catch (Enough e) {
            return asText(html);
        }
    }

    private static String pass(String html, Showing showing, UnaryOperator<@Nullable String> images) {
        return written(html, images, allowed -> new Folding(allowed, showing));
    }

    /** The words alone, with the same signs for characters as a pass writes. */
    private static Safe asText(String html) {
        String words = PlainText.asHtml(PlainText.of(html, LONGEST_TEXT));
        return new Safe(written(words, _ -> null, UnaryOperator.identity()), 0);
    }

    private static String written(
            String html, UnaryOperator<@Nullable String> images, UnaryOperator<HtmlSanitizer.Policy> before) {
        StringBuilder clean = new StringBuilder(html.length());
        HtmlStreamRenderer renderer = HtmlStreamRenderer.create(clean, Handler.DO_NOTHING);
        Sieve.read(html, before.apply(Allowed.policy(images, renderer)));
        return clean.toString();
    }
}
