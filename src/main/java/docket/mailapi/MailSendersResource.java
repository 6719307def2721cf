package docket.mailapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.maildesk.SenderRule;
import docket.maildesk.Senders;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rules on whose mail is always let in, or never. */
@RestController
class MailSendersResource {

    private static final String ALL = "/staff/v1/mail-senders";

    private final Senders senders;
    private final Things things;

    MailSendersResource(Senders senders, Things things) {
        this.senders = senders;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request, HttpServletResponse response) {
        return things.all(
                new Answers.Exchange(request, response),
                senders.list(actor).stream().map(MailSenderJson::of).toList());
    }

    /** Makes the rule of a pattern, or turns it. */
    @PutMapping(ALL)
    @Needs(Scope.STAFF_WRITE)
    MailSenderJson put(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request) throws IOException {
        JsonBody body = things.read(request, "pattern", "allowed");
        String pattern = body.string("pattern");
        SenderRule rule = Boolean.TRUE.equals(body.flag("allowed"))
                ? senders.allow(actor, pattern)
                : senders.block(actor, pattern);
        return MailSenderJson.of(rule);
    }

    @DeleteMapping(ALL + "/{senderId:-?[0-9]+}")
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long senderId) {
        senders.forget(actor, senderId);
    }
}
