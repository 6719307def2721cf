package docket.mailapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.http.Parameters;
import docket.imap.Probe;
import docket.mailboxes.Mailbox;
import docket.mailboxes.MailboxForm;
import docket.mailboxes.Mailboxes;
import docket.mailsync.MailboxStates;
import docket.platform.Expected;
import docket.staffapi.Rows;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The mailboxes of the desk, and how the fetching of their mail stands. */
@RestController
class MailboxesResource {

    private static final String ALL = "/staff/v1/mailboxes";
    private static final String ONE = ALL + "/{mailboxId:-?[0-9]+}";
    private static final String RETIREMENT = ONE + "/retirement";

    private final Mailboxes mailboxes;
    private final MailboxStates states;
    private final Probe probe;
    private final Things things;

    MailboxesResource(Mailboxes mailboxes, MailboxStates states, Probe probe, Things things) {
        this.mailboxes = mailboxes;
        this.states = states;
        this.probe = probe;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(request, "retired");
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                0,
                Rows.of(mailboxes.listAll(), Mailbox::id, sent.flag("retired"), mailbox -> mailbox.retiredAt() != null),
                MailboxJson::of);
    }

    @PostMapping(ALL)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, MailboxBody.FIELDS);
        MailboxForm form = MailboxBody.of(body).over(MailboxForm.BLANK);
        return things.made(
                request, ALL, body, () -> mailboxes.add(actor, form), id -> MailboxJson.of(mailboxes.get(id)));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(@PathVariable long mailboxId, HttpServletRequest request, HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), MailboxJson.of(mailboxes.get(mailboxId)));
    }

    @PatchMapping(ONE)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long mailboxId, HttpServletRequest request)
            throws IOException {
        MailboxBody sent = MailboxBody.of(things.read(request, MailboxBody.FIELDS));
        Expected<Mailbox> seen = things.required(request, MailboxJson::of);
        return things.changed(
                MailboxJson.of(mailboxes.change(actor, mailboxId, seen.then(now -> sent.over(now.form())))));
    }

    @PutMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long mailboxId, HttpServletRequest request) {
        mailboxes.retire(actor, mailboxId, things.expected(request, MailboxJson::of));
    }

    @DeleteMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long mailboxId, HttpServletRequest request) {
        mailboxes.reinstate(actor, mailboxId, things.expected(request, MailboxJson::of));
    }

    /** A thing of its own: the mailbox's tag must not change with each fetching. */
    @GetMapping(ONE + "/fetching")
    @Needs(Scope.STAFF_READ)
    MailboxFetchingJson fetching(@PathVariable long mailboxId) {
        return MailboxFetchingJson.of(mailboxes.get(mailboxId), states.of(mailboxId));
    }

    /** Tries to read the mailbox; trouble with it is an answer, not an error. */
    @PostMapping(ONE + "/test")
    @Needs(Scope.ADMIN)
    MailboxTestJson test(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long mailboxId) {
        return MailboxTestJson.of(probe.run(actor, mailboxId));
    }
}
