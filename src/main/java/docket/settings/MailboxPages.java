package docket.settings;

import docket.events.Actor;
import docket.imap.Probe;
import docket.imap.Probe.ProbeResult;
import docket.mailboxes.ImapPreset;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.Mailboxes;
import docket.pages.Html;
import docket.pages.Visit;
import docket.pages.Words;
import docket.platform.Expected;
import docket.settings.Form.Act;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The mailboxes of the desk, and whether they can be read. */
@Controller
class MailboxPages {

    private static final String ALL = "/console/settings/mailboxes";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final Mailboxes mailboxes;
    private final Probe probe;
    private final MailboxFieldset fields;
    private final Shelf shelf;
    private final Html html;

    MailboxPages(Mailboxes mailboxes, Probe probe, MailboxFieldset fields, Shelf shelf, Html html) {
        this.mailboxes = mailboxes;
        this.probe = probe;
        this.fields = fields;
        this.shelf = shelf;
        this.html = html;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        return shelf.list(
                visit,
                Listing.all(
                        Section.MAILBOXES,
                        List.of("settings.address", "settings.department", "settings.imap"),
                        mailboxes.listAll(),
                        mailbox -> row(mailbox, visit.words())));
    }

    /** A form to fill in; where a mail service was chosen, with what that wants. */
    @GetMapping(ALL + "/new")
    ResponseEntity<byte[]> blank(
            @RequestAttribute(Visit.NAME) Visit visit, @RequestParam(defaultValue = "") String preset) {
        MailboxForm form = Arrays.stream(ImapPreset.values())
                .filter(known -> known.word().equals(preset))
                .findFirst()
                .map(known -> MailboxForm.BLANK.with(known.form()))
                .orElse(MailboxForm.BLANK);
        return shelf.form(visit, form(MailboxSent.of(form), visit.words()));
    }

    @PostMapping(ALL)
    ResponseEntity<byte[]> add(@RequestAttribute(Visit.NAME) Visit visit, @ModelAttribute MailboxSent sent) {
        Form form = form(sent, visit.words());
        return shelf.send(visit, form, () -> form, () -> mailboxes.add(visit.staff(), sent.form()));
    }

    @GetMapping(ONE)
    ResponseEntity<byte[]> one(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        return shelf.form(visit, form(mailboxes.get(id), visit.words()));
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @ModelAttribute MailboxSent sent,
            @RequestParam(defaultValue = "") String seen) {
        Mailbox now = mailboxes.get(id);
        Expected<Mailbox> expected = Seen.expected(seen);
        return shelf.send(
                visit,
                form(now, visit.words()).with(fields.of(sent, false, visit.words()), seen),
                () -> form(now, visit.words()),
                () -> mailboxes.change(visit.staff(), id, expected.then(before -> sent.form())));
    }

    @PostMapping(ONE + "/{act:retire|reinstate}")
    ResponseEntity<byte[]> act(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, @PathVariable String act) {
        Form form = form(mailboxes.get(id), visit.words());
        return shelf.send(visit, form, () -> form, () -> {
            if (act.equals("retire")) {
                mailboxes.retire(visit.staff(), id, Expected.any());
            } else {
                mailboxes.reinstate(visit.staff(), id, Expected.any());
            }
        });
    }

    /** Tries whether the mailbox can be read, and shows how far that went. */
    @PostMapping(ONE + "/test")
    ResponseEntity<byte[]> test(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Mailbox mailbox = mailboxes.get(id);
        Form form = form(mailbox, visit.words());
        return shelf.answer(visit, form, () -> form, () -> {
            Actor.Staff actor = visit.staff();
            ProbeResult result = probe.run(actor, id);
            return html.page(
                    "settings/probe.jte",
                    visit.frame(),
                    Map.of("sections", Section.of(actor), "mailbox", mailbox, "result", result));
        });
    }

    private Form form(MailboxSent sent, Words words) {
        return new Form(Section.MAILBOXES, "", ALL, "", fields.of(sent, true, words), List.of());
    }

    private Form form(Mailbox thing, Words words) {
        List<Act> acts = new ArrayList<>(Act.retirement(thing.retiredAt()));
        if (thing.imap() != null) {
            acts.addFirst(new Act("test", false));
        }
        return new Form(
                Section.MAILBOXES,
                thing.name(),
                ALL + "/" + thing.id(),
                Seen.of(thing),
                fields.of(MailboxSent.of(thing.form()), false, words),
                acts);
    }

    private static Row row(Mailbox thing, Words words) {
        return new Row(
                ALL + "/" + thing.id(),
                thing.name(),
                Row.marks(thing.retiredAt(), false),
                List.of(
                        thing.address(),
                        thing.department(),
                        thing.imap() == null
                                ? words.get("settings.piped")
                                : thing.imap().host()));
    }
}
