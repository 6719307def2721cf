package docket.contactform;

import docket.departments.Departments;
import docket.events.Actor;
import docket.events.Channel;
import docket.events.Origin;
import docket.http.SentForm;
import docket.http.Uploads;
import docket.pages.Html;
import docket.pages.TakesFiles;
import docket.pages.Visit;
import docket.platform.Failure;
import docket.tickets.ContactForm;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The contact form, as a page of Docket's own and within pages of other sites. It asks for no cookie, which browsers keep
 * back there: it acts for nobody, and its stamp says that it is ours (docs/decisions/contact-form.md).
 */
@Controller
class ContactPages {

    private static final ContactForm BLANK = new ContactForm("", "", "", "", "", "", "", "");

    private final ContactForms forms;
    private final Gate gate;
    private final Departments departments;
    private final ContactSettings settings;
    private final Uploads uploads;
    private final Html html;

    ContactPages(
            ContactForms forms,
            Gate gate,
            Departments departments,
            ContactSettings settings,
            Uploads uploads,
            Html html) {
        this.forms = forms;
        this.gate = gate;
        this.departments = departments;
        this.settings = settings;
        this.uploads = uploads;
        this.html = html;
    }

    @GetMapping("/contact")
    ResponseEntity<byte[]> form(@RequestAttribute(Visit.NAME) Visit visit) {
        return blank(visit, Place.OWN);
    }

    @PostMapping("/contact")
    @TakesFiles
    ResponseEntity<byte[]> send(
            @RequestAttribute(Visit.NAME) Visit visit, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return send(visit, Place.OWN, request, response);
    }

    @GetMapping("/contact/sent")
    ResponseEntity<byte[]> sent(@RequestAttribute(Visit.NAME) Visit visit) {
        return sent(visit, Place.OWN);
    }

    @GetMapping("/contact/embed")
    ResponseEntity<byte[]> embeddedForm(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "") String site) {
        return blank(visit, within(site));
    }

    @PostMapping("/contact/embed")
    @TakesFiles
    ResponseEntity<byte[]> sendEmbedded(
            @RequestAttribute(Visit.NAME) Visit visit,
            @RequestParam(defaultValue = "") String site,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        return send(visit, within(site), request, response);
    }

    @GetMapping("/contact/embed/sent")
    ResponseEntity<byte[]> embeddedSent(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "") String site) {
        return sent(visit, within(site));
    }

    private Place within(String site) {
        if (!settings.sites().contains(site)) {
            throw new Failure.NotFound("site");
        }
        return new Place(site);
    }

    private ResponseEntity<byte[]> blank(Visit visit, Place place) {
        return page(200, visit, view(place, gate.handOut(), BLANK, Again.NOT, false));
    }

    /** Answers the same whoever it is; a form that must be mended keeps what was typed, its files excepted. */
    private ResponseEntity<byte[]> send(
            Visit visit, Place place, HttpServletRequest request, HttpServletResponse response) throws IOException {
        AtomicReference<SentForm> typed = new AtomicReference<>(new SentForm(Map.of(), List.of()));
        Actor.Site sender = sender(visit);
        try {
            SentForm sent = uploads.receiveForm(
                    request, settings.attachments(), typed::set, (content, name) -> forms.store(sender, content, name));
            forms.send(sender, sending(sent));
            return Html.seeOther(place.sentPath());
        } catch (RuntimeException e) {
            Again again = Again.of(e, visit.words(), files());
            if (!again.retryAfter().isZero()) {
                response.setHeader(
                        "Retry-After", String.valueOf(again.retryAfter().toSeconds()));
            }
            return again(visit, place, again, sending(typed.get()));
        }
    }

    private ResponseEntity<byte[]> again(Visit visit, Place place, Again again, Sending sent) {
        boolean filesLost = again.status() == 413 || !sent.files().isEmpty();
        FormView view = view(place, gate.handOutAgain(sent.stamp()), sent.form(), again, filesLost);
        return page(again.status(), visit, view);
    }

    /** As the site that Docket is itself: whoever is signed in is not meant. */
    private static Actor.Site sender(Visit visit) {
        Origin origin = visit.origin();
        return new Actor.Site(null, new Origin(Channel.FORM, null, origin.address(), origin.requestId()));
    }

    private static Sending sending(SentForm sent) {
        ContactForm form = new ContactForm(
                sent.field("firstName"),
                sent.field("lastName"),
                sent.field("companyName"),
                sent.field("email"),
                sent.field("phone"),
                sent.field("title"),
                sent.field("content"),
                sent.field("category"));
        return new Sending(form, sent.files(), sent.field("stamp"), sent.field("puzzle"), sent.field("homepage"));
    }

    private FormView view(Place place, Handout handout, ContactForm form, Again again, boolean filesLost) {
        return new FormView(place, handout, form, again, departments.categoryNames(), files(), filesLost);
    }

    private FormView.Files files() {
        return new FormView.Files(
                settings.attachments(), settings.attachmentSize().toBytes());
    }

    private ResponseEntity<byte[]> page(int status, Visit visit, FormView view) {
        return page(status, "contactform/form.jte", visit, view.place(), Map.of("view", view));
    }

    private ResponseEntity<byte[]> sent(Visit visit, Place place) {
        return page(200, "contactform/sent.jte", visit, place, Map.of("place", place));
    }

    private ResponseEntity<byte[]> page(
            int status, String template, Visit visit, Place place, Map<String, Object> values) {
        return place.isEmbedded()
                ? html.pageWithin(place.site(), status, template, visit.frame(), values)
                : html.page(status, template, visit.frame(), values);
    }
}
