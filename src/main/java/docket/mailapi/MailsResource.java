package docket.mailapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.Parameters;
import docket.http.Refusal;
import docket.maildesk.Decisions;
import docket.maildesk.Ledger;
import docket.maildesk.LedgerFilter;
import docket.mailin.Disposition;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** The mail that came in, newest first, and what staff decide on that which waits. */
@RestController
class MailsResource {

    private static final String ALL = "/staff/v1/mails";
    private static final String ONE = ALL + "/{mailId:-?[0-9]+}";

    private final Ledger ledger;
    private final Decisions decisions;
    private final Things things;

    MailsResource(Ledger ledger, Decisions decisions, Things things) {
        this.ledger = ledger;
        this.decisions = decisions;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(request, "disposition", "open", "mailboxId", "ticketId", "sender");
        LedgerFilter filter = new LedgerFilter(
                sent.one("disposition").map(MailsResource::disposition).orElse(null),
                sent.flag("open").orElse(null),
                sent.id("mailboxId").orElse(null),
                sent.id("ticketId").orElse(null),
                sent.one("sender").orElse(null));
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                Long.MAX_VALUE,
                (id, limit) -> ledger.list(actor, filter, id, limit),
                MailJson::of);
    }

    private static Disposition disposition(String word) {
        return Arrays.stream(Disposition.values())
                .filter(known -> known.word().equals(word))
                .findFirst()
                .orElseThrow(() -> Refusal.unreadable("disposition", "must be one of those that are documented"));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable long mailId,
            HttpServletRequest request,
            HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), MailJson.of(ledger.get(actor, mailId)));
    }

    /** The raw message. */
    @GetMapping(ONE + "/eml")
    @Needs(Scope.STAFF_READ)
    ResponseEntity<Resource> raw(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long mailId)
            throws IOException {
        long size = ledger.get(actor, mailId).size();
        InputStream raw = ledger.raw(actor, mailId);
        return ResponseEntity.ok()
                .contentType(new MediaType("message", "rfc822"))
                .contentLength(size)
                .header("Content-Disposition", "attachment; filename=\"mail-" + mailId + ".eml\"")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .body(new InputStreamResource(raw));
    }

    @PutMapping(ONE + "/acceptance")
    @Needs(Scope.STAFF_WRITE)
    MailJson accept(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long mailId) {
        return MailJson.of(decisions.accept(actor, mailId));
    }

    @PutMapping(ONE + "/release")
    @Needs(Scope.STAFF_WRITE)
    MailJson release(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long mailId, HttpServletRequest request)
            throws IOException {
        Long ticketId = things.read(request, "ticketId").integer("ticketId");
        return MailJson.of(decisions.release(actor, mailId, ticketId));
    }

    @PutMapping(ONE + "/rejection")
    @Needs(Scope.STAFF_WRITE)
    MailJson reject(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long mailId) {
        return MailJson.of(decisions.reject(actor, mailId));
    }
}
