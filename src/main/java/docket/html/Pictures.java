package docket.html;

import docket.html.SafeHtml.Showing;
import org.jspecify.annotations.Nullable;

/** Decides on the pictures of HTML: those that came with it are shown, those of elsewhere are counted. */
final class Pictures {

    private final Showing showing;
    private int remote;

    Pictures(Showing showing) {
        this.showing = showing;
    }

    /** How many of elsewhere there were so far. */
    int remote() {
        return remote;
    }

    /** The address as it stands, or null where the picture is not shown. */
    @Nullable String kept(@Nullable String address) {
        if (address == null) {
            return null;
        }
        boolean isSecure = address.regionMatches(true, 0, "https://", 0, 8);
        if (isSecure || address.regionMatches(true, 0, "http://", 0, 7) || address.startsWith("//")) {
            remote++;
            return isSecure && showing.remoteImages() && address.indexOf('\\') < 0 ? address : null;
        }
        return ContentIds.isOne(address) ? address : null;
    }

    /** The same, with the address in place of the Content-ID. */
    @Nullable String addressed(@Nullable String address) {
        String kept = kept(address);
        return kept == null || !ContentIds.isOne(kept)
                ? kept
                : showing.image().apply(ContentIds.of(kept)).orElse(null);
    }
}
