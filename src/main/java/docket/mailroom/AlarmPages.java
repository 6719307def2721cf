package docket.mailroom;

import docket.events.Permission;
import docket.events.Rights;
import docket.mailsync.MailAlarms;
import docket.outbox.Outages;
import docket.pages.Html;
import docket.pages.Visit;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** What is wrong with mail, above every page of the console, for those who can mend it. */
@Controller
class AlarmPages {

    private final MailAlarms alarms;
    private final Outages outages;
    private final Html html;

    AlarmPages(MailAlarms alarms, Outages outages, Html html) {
        this.alarms = alarms;
        this.outages = outages;
        this.html = html;
    }

    @GetMapping("/console/mail/alarms")
    ResponseEntity<byte[]> alarms(@RequestAttribute(Visit.NAME) Visit visit) {
        Rights.require(visit.staff(), Permission.MAIL_MANAGE);
        return html.page(
                "mailroom/alarms.jte",
                visit.frame(),
                Map.of("outages", outages.find().stream().toList(), "alarms", alarms.list()));
    }
}
