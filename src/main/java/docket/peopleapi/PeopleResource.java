package docket.peopleapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.accounts.People;
import docket.accounts.Person;
import docket.accounts.PersonFilter;
import docket.accounts.PersonForm;
import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.http.Parameters;
import docket.links.Links;
import docket.platform.Expected;
import docket.staffapi.Sent;
import docket.staffapi.Things;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
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

/** People of customers' accounts: retired where they leave. */
@RestController
class PeopleResource {

    private static final String ALL = "/staff/v1/people";
    private static final String ONE = ALL + "/{personId:-?[0-9]+}";
    private static final String RETIREMENT = ONE + "/retirement";
    private static final String EMAILS = ONE + "/emails";

    private final People people;
    private final Links links;
    private final Things things;

    PeopleResource(People people, Links links, Things things) {
        this.people = people;
        this.links = links;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(request, "accountId", "email", "name", "disabled");
        PersonFilter filter = new PersonFilter(
                sent.id("accountId").orElse(null),
                sent.one("email").orElse(null),
                sent.one("name").orElse(null),
                sent.flag("disabled").orElse(null));
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                0,
                (id, limit) -> people.list(actor, filter, id, limit),
                PersonJson::of);
    }

    @PostMapping(ALL)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body =
                things.read(request, "accountId", "name", "emails", "language", "timeZone", "role", "seesAccount");
        Long accountId = body.integer("accountId");
        List<String> emails = body.strings("emails");
        PersonForm form = new PersonForm(
                body.string("name"),
                body.string("language"),
                body.string("timeZone"),
                body.string("role"),
                Boolean.TRUE.equals(body.flag("seesAccount")));
        return things.made(
                request,
                ALL,
                body,
                () -> people.add(actor, accountId, form, emails),
                id -> PersonJson.of(people.get(actor, id)));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable long personId,
            HttpServletRequest request,
            HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), PersonJson.of(people.get(actor, personId)));
    }

    @PatchMapping(ONE)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long personId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "language", "timeZone", "role", "seesAccount");
        Sent<@Nullable String> name = Sent.of(body, "name", body::string);
        Sent<@Nullable String> language = Sent.of(body, "language", body::string);
        Sent<@Nullable String> timeZone = Sent.of(body, "timeZone", body::string);
        Sent<@Nullable String> role = Sent.of(body, "role", body::string);
        Boolean seesAccount = body.flag("seesAccount");
        Expected<Person> seen = things.required(request, PersonJson::of);
        return things.changed(PersonJson.of(people.change(
                actor,
                personId,
                seen.then(now -> new PersonForm(
                        name.or(now.name()),
                        language.or(now.language()),
                        timeZone.or(now.timeZone()),
                        role.or(now.role()),
                        Objects.requireNonNullElse(seesAccount, now.seesAccount()))))));
    }

    @PutMapping(RETIREMENT)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long personId, HttpServletRequest request) {
        people.disable(actor, personId, things.expected(request, PersonJson::of));
    }

    @DeleteMapping(RETIREMENT)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long personId, HttpServletRequest request) {
        people.enable(actor, personId, things.expected(request, PersonJson::of));
    }

    @PutMapping(ONE + "/invitation")
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void invite(@RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long personId) {
        links.invitePerson(actor, personId);
    }

    @PostMapping(EMAILS)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> addEmail(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long personId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "email");
        String email = body.string("email");
        Expected<Person> expected = things.expected(request, PersonJson::of);
        return things.made(
                request,
                ALL,
                body,
                () -> {
                    people.addEmail(actor, personId, email, expected);
                    return personId;
                },
                id -> PersonJson.of(people.get(actor, id)));
    }

    @DeleteMapping(EMAILS + "/{emailId:-?[0-9]+}")
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeEmail(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable long personId,
            @PathVariable long emailId,
            HttpServletRequest request) {
        people.removeEmail(actor, personId, emailId, things.expected(request, PersonJson::of));
    }
}
