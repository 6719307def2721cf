package docket.setupapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.audit.AuditFilter;
import docket.audit.AuditTrail;
import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.Parameters;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RestController;

/** What everybody did, newest first. */
@RestController
class AuditResource {

    private final AuditTrail trail;
    private final Things things;

    AuditResource(AuditTrail trail, Things things) {
        this.trail = trail;
        this.things = things;
    }

    @GetMapping("/staff/v1/audit")
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(
                request,
                "actor",
                "actorId",
                "type",
                "objectId",
                "channel",
                "tokenId",
                "address",
                "requestId",
                "from",
                "to");
        AuditFilter filter = new AuditFilter(
                sent.one("actor").orElse(null),
                sent.id("actorId").orElse(null),
                sent.one("type").orElse(null),
                sent.id("objectId").orElse(null),
                sent.one("channel").orElse(null),
                sent.id("tokenId").orElse(null),
                sent.one("address").orElse(null),
                sent.one("requestId").orElse(null),
                sent.time("from").orElse(null),
                sent.time("to").orElse(null));
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                Long.MAX_VALUE,
                (id, limit) -> trail.list(actor, filter, id, limit),
                AuditJson::of);
    }
}
