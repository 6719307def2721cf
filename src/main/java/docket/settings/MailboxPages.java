package docket.settings;

import docket.events.Actor;
import docket.imap.Probe;
import docket.imap.Probe.ProbeResult;
import docket.mailboxes.ImapPreset;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.Mailboxes;
import docket.mailsync.MailboxState;
import docket.mailsync.MailboxStates;
import docket.pages.Html;
import docket.pages.Visit;
import docket.pages.Words;
import docket.platform.Expected;
import docket.sheets.Form;
import docket.sheets.Form.Act;
import docket.sheets.Listing;
import docket.sheets.Row;
import docket.sheets.Section;
import docket.sheets.Seen;
import docket.sheets.Shelf;
import docket.sheets.Shelf.FormPage;
import docket.sheets.Shelf.Refusal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The mailboxes of the desk, how the fetching of their mail stands, and whether they can be read. */
@Controller
class MailboxPages {

    private static final String ALL = "/console/settings/mailboxes";
    private static final String ONE = ALL + "/{id:[0-9]+}";

    private final Mailboxes mailboxes;
    private final MailboxStates states;
    private final Probe probe;
    private final MailboxFieldset fields;
    private final Shelf shelf;
    private final Html html;

    MailboxPages(
            Mailboxes mailboxes, MailboxStates states, Probe probe, MailboxFieldset fields, Shelf shelf, Html html) {
        this.mailboxes = mailboxes;
        this.states = states;
        this.probe = probe;
        this.fields = fields;
        this.shelf = shelf;
        this.html = html;
    }

    @GetMapping(ALL)
    ResponseEntity<byte[]> list(@RequestAttribute(Visit.NAME) Visit visit) {
        Map<Long, MailboxState> all = states.all();
        Optional<Long> standIn = mailboxes.ofDepartment(null).map(Mailbox::id);
        return shelf.list(
                visit,
                Listing.all(
                        Section.MAILBOXES,
                        List.of("settings.address", "settings.department", "fetching.at"),
                        mailboxes.listAll(),
                        mailbox -> row(
                                mailbox,
                                all.get(mailbox.id()),
                                standIn.equals(Optional.of(mailbox.id())),
                                visit.words())));
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
        shelf.change(visit, Section.MAILBOXES);
        Mailbox mailbox = mailboxes.get(id);
        return page(visit, mailbox).of(200, form(mailbox, visit.words()), Refusal.NONE);
    }

    @PostMapping(ONE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @ModelAttribute MailboxSent sent,
            @RequestParam(defaultValue = "") String seen) {
        Mailbox now = mailboxes.get(id);
        Expected<Mailbox> expected = Seen.expected(seen);
        Form form = form(now, visit.words()).with(fields.of(sent, false, visit.words()), seen);
        return answer(visit, now, form, () -> {
            mailboxes.change(visit.staff(), id, expected.then(before -> sent.form()));
            return Html.seeOther(ALL);
        });
    }

    @PostMapping(ONE + "/{act:retire|reinstate}")
    ResponseEntity<byte[]> act(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, @PathVariable String act) {
        Mailbox mailbox = mailboxes.get(id);
        return answer(visit, mailbox, form(mailbox, visit.words()), () -> {
            if (act.equals("retire")) {
                mailboxes.retire(visit.staff(), id, Expected.any());
            } else {
                mailboxes.reinstate(visit.staff(), id, Expected.any());
            }
            return Html.seeOther(ALL);
        });
    }

    /** Tries whether the mailbox can be read, and shows how far that went. */
    @PostMapping(ONE + "/test")
    ResponseEntity<byte[]> test(@RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id) {
        Mailbox mailbox = mailboxes.get(id);
        return answer(visit, mailbox, form(mailbox, visit.words()), () -> {
            Actor.Staff actor = visit.staff();
            ProbeResult result = probe.run(actor, id);
            return html.page(
                    "settings/probe.jte",
                    visit.frame(),
                    Map.of("sections", Section.of(actor), "mailbox", mailbox, "result", result));
        });
    }

    private ResponseEntity<byte[]> answer(
            Visit visit, Mailbox mailbox, Form form, Supplier<ResponseEntity<byte[]>> act) {
        return shelf.answer(visit, page(visit, mailbox), form, () -> form(mailbox, visit.words()), act);
    }

    private FormPage page(Visit visit, Mailbox mailbox) {
        return (status, form, refusal) -> html.page(
                status,
                "settings/mailbox.jte",
                visit.frame(),
                Map.of(
                        "sections", Section.of(visit.staff()),
                        "form", form,
                        "refusal", refusal,
                        "mailbox", mailbox,
                        "state", states.of(mailbox.id())));
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

    /** Takes the state of it; null: it is newer than the states. */
    private static Row row(Mailbox thing, @Nullable MailboxState state, boolean standsIn, Words words) {
        List<String> marks = Row.marks(thing.retiredAt(), false);
        if (standsIn) {
            marks.add("settings.standsIn");
        }
        boolean fetched = thing.imap() != null && thing.retiredAt() == null;
        if (fetched && state != null && state.failingSince() != null) {
            marks.add("settings.failing");
        }
        return new Row(
                ALL + "/" + thing.id(),
                thing.name(),
                marks,
                List.of(thing.address(), thing.department(), fetchedAt(thing, state, words)));
    }

    private static String fetchedAt(Mailbox thing, @Nullable MailboxState state, Words words) {
        if (thing.imap() == null) {
            return words.get("settings.piped");
        }
        return state == null || state.fetchedAt() == null
                ? words.get("fetching.never")
                : words.brief(state.fetchedAt());
    }
}
