package docket.portal;

import docket.requests.Request;
import docket.requests.RequestFilter;
import docket.requests.RequestFilter.Show;
import docket.requests.RequestPage;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A list of tickets as its page shows it, and where the lists beside it are.
 *
 * @param first whether it begins with the newest
 */
public record ListView(RequestFilter filter, RequestPage page, boolean first) {

    static final String PATH = "/portal/tickets";

    /** The choice of that word; the current ones where there is none. */
    static Show show(String word) {
        return Arrays.stream(Show.values())
                .filter(show -> word(show).equals(word))
                .findFirst()
                .orElse(Show.CURRENT);
    }

    /** How addresses and words name it. */
    public static String word(Show show) {
        return show.name().toLowerCase(Locale.ROOT);
    }

    public List<Request> requests() {
        return page.requests();
    }

    public boolean searches() {
        return !filter.words().isBlank();
    }

    /** The same with another choice. */
    public String pathOf(Show show) {
        return path(filter.own(), show, "");
    }

    /** The same of one's own tickets, or of the account's. */
    public String pathOf(boolean own) {
        return path(own, filter.show(), "");
    }

    /** The one that begins with the newest. */
    public String newest() {
        return path(filter.own(), filter.show(), "");
    }

    /** The one that goes on after the last ticket. */
    public String older() {
        return path(
                filter.own(), filter.show(), "&before=" + requests().getLast().id());
    }

    private String path(boolean own, Show show, String more) {
        return PATH + "?whose=" + (own ? "mine" : "account") + "&show=" + word(show)
                + (searches() ? "&q=" + URLEncoder.encode(filter.words(), StandardCharsets.UTF_8) : "")
                + more;
    }
}
