package docket.mailroom;

import docket.maildesk.Senders;
import docket.pages.Html;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.platform.Problem;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Whose mail is always let in, or never. */
@Controller
class SenderPages {

    private static final String ALL = "/console/mail/senders";

    private final Senders senders;
    private final Html html;

    SenderPages(Senders senders, Html html) {
        this.senders = senders;
        this.html = html;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return page(200, visit, "", List.of());
    }

    /** Makes a rule, or turns the one of the same pattern. */
    @PostMapping(ALL)
    ResponseEntity<byte[]> put(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam String pattern, @RequestParam boolean allowed) {
        try {
            if (allowed) {
                senders.allow(visit.staff(), pattern);
            } else {
                senders.block(visit.staff(), pattern);
            }
            return Html.seeOther(ALL);
        } catch (Failure.Invalid e) {
            return page(422, visit, pattern, e.problems());
        }
    }

    @PostMapping(ALL + "/{id:[0-9]{1,18}}/forget")
    ResponseEntity<byte[]> forget(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        senders.forget(visit.staff(), id);
        return Html.seeOther(ALL);
    }

    private ResponseEntity<byte[]> page(int status, Visit visit, String pattern, List<Problem> problems) {
        return html.page(
                status,
                "mailroom/senders.jte",
                visit.frame(),
                Map.of("rules", senders.list(visit.staff()), "pattern", pattern, "problems", problems));
    }
}
