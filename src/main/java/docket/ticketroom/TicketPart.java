package docket.ticketroom;

import docket.drafts.Draft;
import docket.live.Live;
import docket.pages.Html;
import docket.pages.Trail;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.worklists.ListPart;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows a ticket: its whole page, with the list from which the reader came, or the part for which a script asks. */
@Component
class TicketPart {

    /** By the element that a script fills. */
    private static final Map<String, String> PARTS = Map.of(
            "ticket", "ticketroom/opened.jte",
            "facts", "ticketroom/facts.jte",
            "composer", "ticketroom/composer.jte");

    private final TicketViews views;
    private final ListPart lists;
    private final Live live;
    private final Html html;

    TicketPart(TicketViews views, ListPart lists, Live live, Html html) {
        this.views = views;
        this.lists = lists;
        this.live = live;
        this.html = html;
    }

    /** Where somebody is with a ticket: who, by which request, from which list. */
    record Place(Visit visit, HttpServletRequest request, long id, Trail trail) {

        Place(Visit visit, HttpServletRequest request, long id) {
            this(visit, request, id, Trail.of(request));
        }
    }

    /** The ticket as it is now; a script that opens it puts it in place of the one before. */
    ResponseEntity<byte[]> show(Place place) {
        return show(200, place, Returned.NOTHING);
    }

    /** The same with a form that must be mended, and the status that says so. */
    ResponseEntity<byte[]> show(int status, Place place, Returned returned) {
        String since = live.place().word();
        TicketView view = views.get(place.visit().staff(), place.id(), place.trail(), returned);
        String target = target(place.request());
        if (!PARTS.containsKey(target)) {
            Map<String, Object> values = new HashMap<>(Map.of("view", view, "live", since));
            lists.find(place.visit(), place.request()).ifPresent(list -> values.put("list", list));
            return html.page(status, "ticketroom/ticketpage.jte", place.visit().frame(), values);
        }
        ResponseEntity<byte[]> part =
                html.page(status, PARTS.get(target), place.visit().frame(), Map.of("view", view));
        return target.equals("ticket") ? inPlace(part) : part;
    }

    /** Whatever the script meant to do with it: the element itself says which ticket it is. */
    private static ResponseEntity<byte[]> inPlace(ResponseEntity<byte[]> part) {
        return ResponseEntity.status(part.getStatusCode())
                .headers(part.getHeaders())
                .header("HX-Reswap", "outerHTML")
                .body(part.getBody());
    }

    /** After an act: the part that a script waits for, else the page again; the list where the ticket went out of sight. */
    ResponseEntity<byte[]> acted(Place place) {
        boolean script = !target(place.request()).isEmpty();
        try {
            if (script) {
                return show(place);
            }
            views.require(place.visit().staff(), place.id());
            return Html.seeOther(place.trail().from("/console/tickets/" + place.id()));
        } catch (Failure.NotFound e) {
            String list = place.trail().list();
            return script
                    ? ResponseEntity.noContent().header("HX-Redirect", list).build()
                    : Html.seeOther(list);
        }
    }

    /** What is kept of a text and its files, for the script that sent them. */
    ResponseEntity<byte[]> drafted(Place place, Draft.Kind kind) {
        Writing writing = views.writing(place.visit().staff(), place.id(), kind);
        String path = "/console/tickets/" + place.id() + "/" + writing.word();
        return html.page("ticketroom/drafted.jte", place.visit().frame(), Map.of("writing", writing, "path", path));
    }

    /** The element that a script fills; empty: a browser asks for a page. */
    private static String target(HttpServletRequest request) {
        String target = request.getHeader("HX-Target");
        return target == null || !Html.wantsPart(request, target) ? "" : target;
    }
}
