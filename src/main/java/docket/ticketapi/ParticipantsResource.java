package docket.ticketapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.participants.Participants;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.queues.Queues;
import docket.staffapi.ListJson;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who takes part in a ticket beside its requester. */
@RestController
class ParticipantsResource {

    private static final String PARTICIPANTS = StaffTicketsResource.TICKET + "/participants";

    private final Participants participants;
    private final Queues queues;
    private final Things things;
    private final Answers answers;

    ParticipantsResource(Participants participants, Queues queues, Things things, Answers answers) {
        this.participants = participants;
        this.queues = queues;
        this.things = things;
        this.answers = answers;
    }

    @GetMapping(PARTICIPANTS)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            HttpServletRequest request,
            HttpServletResponse response) {
        queues.get(actor, ticketId);
        return answers.read(new Answers.Exchange(request, response), listed(actor, ticketId), new HttpHeaders());
    }

    /** Answers all of them, for whoever sent an address does not know the person's id. */
    @PostMapping(PARTICIPANTS)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> add(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long ticketId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "person", "address");
        Long person = body.integer("person");
        String address = body.string("address");
        if (person == null) {
            participants.add(actor, ticketId, Objects.requireNonNullElse(address, ""));
        } else if (address == null) {
            participants.add(actor, ticketId, person);
        } else {
            throw new Failure.Invalid(List.of(new Problem("address", "must not stand beside person")));
        }
        return answers.made(listed(actor, ticketId), false);
    }

    @DeleteMapping(PARTICIPANTS + "/{personId:-?[0-9]+}")
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long ticketId, @PathVariable long personId) {
        participants.remove(actor, ticketId, personId);
    }

    private ListJson<ParticipantJson> listed(Actor.Staff actor, long ticketId) {
        return new ListJson<>(
                participants.list(actor, ticketId).stream()
                        .map(ParticipantJson::of)
                        .toList(),
                null,
                null);
    }
}
