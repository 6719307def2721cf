package docket.settings;

import docket.audit.AuditLine;
import docket.audit.AuditTrail;
import docket.events.Actor;
import docket.pages.Html;
import docket.pages.Visit;
import docket.sheets.Section;
import docket.sheets.Shelf;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The audit trail: who did what, when and from where, the latest first. */
@Controller
class AuditPages {

    private static final int PAGE = 50;

    private final AuditTrail trail;
    private final Shelf shelf;
    private final Html html;

    AuditPages(AuditTrail trail, Shelf shelf, Html html) {
        this.trail = trail;
        this.shelf = shelf;
        this.html = html;
    }

    @GetMapping("/console/settings/audit")
    ResponseEntity<byte[]> list(
            @RequestAttribute(Visit.NAME) Visit visit,
            @ModelAttribute AuditQuery wanted,
            @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        Actor.Staff actor = shelf.open(visit, Section.AUDIT);
        ZoneId zone = visit.words().zone();
        List<AuditLine> found = trail.list(actor, wanted.filter(zone), before, PAGE + 1);
        return html.page(
                "settings/audit.jte",
                visit.frame(),
                Map.of(
                        "sections",
                        Section.of(actor),
                        "wanted",
                        wanted,
                        "lines",
                        found.stream().limit(PAGE).toList(),
                        "next",
                        found.size() > PAGE
                                ? Optional.of(wanted.next(found.get(PAGE - 1).id()))
                                : Optional.empty()));
    }
}
