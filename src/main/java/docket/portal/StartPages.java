package docket.portal;

import docket.events.Actor;
import docket.pages.Html;
import docket.pages.Visit;
import docket.sessions.Session;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Leads everybody to their place; strangers to the door. */
@Controller
class StartPages {

    @GetMapping("/")
    ResponseEntity<byte[]> start(@RequestAttribute(Visit.NAME) Visit visit) {
        return Html.seeOther(visit.session().map(StartPages::place).orElse("/login"));
    }

    private static String place(Session session) {
        return session.actor() instanceof Actor.Staff ? "/console/tickets?queue=mine" : ListView.PATH;
    }

    @GetMapping("/portal")
    ResponseEntity<byte[]> portal() {
        return Html.seeOther(ListView.PATH);
    }
}
