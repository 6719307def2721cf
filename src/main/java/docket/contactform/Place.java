package docket.contactform;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the form is shown.
 *
 * @param site the origin of the site that has it in its page; empty: it is a page of Docket's own
 */
public record Place(String site) {

    static final Place OWN = new Place("");

    public boolean isEmbedded() {
        return !site.isEmpty();
    }

    /** Where the form is, and goes to. */
    public String path() {
        return isEmbedded() ? "/contact/embed" + query() : "/contact";
    }

    /** Where its person is led who has sent it. */
    String sentPath() {
        return isEmbedded() ? "/contact/embed/sent" + query() : "/contact/sent";
    }

    private String query() {
        return "?site=" + URLEncoder.encode(site, StandardCharsets.UTF_8);
    }
}
