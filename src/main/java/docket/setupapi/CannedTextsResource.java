package docket.setupapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.departments.CannedText;
import docket.departments.CannedTextForm;
import docket.departments.CannedTexts;
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

/** Texts that staff put into replies: those that the caller sees. */
@RestController
class CannedTextsResource {

    private static final String ALL = "/staff/v1/canned-texts";
    private static final String ONE = ALL + "/{cannedTextId:-?[0-9]+}";
    private static final String RETIREMENT = ONE + "/retirement";

    private final CannedTexts texts;
    private final Things things;

    CannedTextsResource(CannedTexts texts, Things things) {
        this.texts = texts;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(
            @RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request, HttpServletResponse response) {
        Parameters sent = Parameters.of(request, "retired");
        return things.page(
                new Answers.Exchange(request, response),
                sent,
                0,
                Rows.of(texts.listAll(actor), CannedText::id, sent.flag("retired"), text -> text.retiredAt() != null),
                CannedTextJson::of);
    }

    @PostMapping(ALL)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> create(@RequestAttribute(ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "content", "department");
        CannedTextForm form =
                new CannedTextForm(body.string("name"), body.string("content"), body.nameOrId("department"));
        return things.made(
                request, ALL, body, () -> texts.add(actor, form), id -> CannedTextJson.of(texts.get(actor, id)));
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable long cannedTextId,
            HttpServletRequest request,
            HttpServletResponse response) {
        return things.one(new Answers.Exchange(request, response), CannedTextJson.of(texts.get(actor, cannedTextId)));
    }

    @PatchMapping(ONE)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long cannedTextId, HttpServletRequest request)
            throws IOException {
        JsonBody body = things.read(request, "name", "content", "department");
        Sent<@Nullable String> name = Sent.of(body, "name", body::string);
        Sent<@Nullable String> content = Sent.of(body, "content", body::string);
        Sent<@Nullable String> department = Sent.of(body, "department", body::nameOrId);
        Expected<CannedText> seen = things.required(request, CannedTextJson::of);
        return things.changed(CannedTextJson.of(texts.change(
                actor,
                cannedTextId,
                seen.then(now -> new CannedTextForm(
                        name.or(now.name()), content.or(now.content()), department.or(now.department()))))));
    }

    @PutMapping(RETIREMENT)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void retire(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long cannedTextId, HttpServletRequest request) {
        texts.retire(actor, cannedTextId, things.expected(request, CannedTextJson::of));
    }

    @DeleteMapping(RETIREMENT)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reinstate(
            @RequestAttribute(ACTOR) Actor.Staff actor, @PathVariable long cannedTextId, HttpServletRequest request) {
        texts.reinstate(actor, cannedTextId, things.expected(request, CannedTextJson::of));
    }
}
