package docket.setupapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.departments.Priorities;
import docket.departments.Priority;
import docket.departments.PriorityForm;
import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.http.Parameters;
import docket.platform.Expected;
import docket.staffapi.Rows;
import docket.staffapi.Sent;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
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

/** How much tickets press. */
@RestController
class PrioritiesResource {

    private static final String ALL = "/staff/v1/priorities";
    private static final String ONE = ALL + "/{priorityId:-?[0-9]+}";
    private static final String RETIREMENT = ONE + "/retirement";

    private final Priorities priorities;
    private final Things things;

    PrioritiesResource(Priorities priorities, Things things) {
        this.priorities = priorities;
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
                Rows.of(
                        priorities.listAll(),
                        Priority::id,
                        sent.flag("retired"),
                        priority -> priority.retiredAt() != null),
                PriorityJson::of);
    }

    @PostMapping(ALL)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "urgency", "default");
        PriorityForm form = new PriorityForm(
                body.string("name"),
                Objects.requireNonNullElse(body.smallInteger("urgency"), 0),
                Boolean.TRUE.equals(body.flag("default")));
        return things.made(
                request, ALL, body, () -> priorities.add(actor, form), id -> PriorityJson.of(priorities.get(id)));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(
            @PathVariable long priorityId, HttpServletRequest request, HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), PriorityJson.of(priorities.get(priorityId)));
    }

    @PatchMapping(ONE)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long priorityId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "urgency", "default");
        Sent<@Nullable String> name = Sent.of(body, "name", body::string);
        Integer urgency = body.smallInteger("urgency");
        Boolean isDefault = body.flag("default");
        Expected<Priority> seen = things.required(request, PriorityJson::of);
        return things.changed(PriorityJson.of(priorities.change(
                actor,
                priorityId,
                seen.then(now -> new PriorityForm(
                        name.or(now.name()),
                        Objects.requireNonNullElse(urgency, now.urgency()),
                        Objects.requireNonNullElse(isDefault, now.isDefault()))))));
    }

    @PutMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long priorityId, HttpServletRequest request) {
        priorities.retire(actor, priorityId, things.expected(request, PriorityJson::of));
    }

    @DeleteMapping(RETIREMENT)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long priorityId, HttpServletRequest request) {
        priorities.reinstate(actor, priorityId, things.expected(request, PriorityJson::of));
    }
}
