package docket.mailapi;

import static docket.edge.TokenFilter.ACTOR;

import docket.edge.Needs;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.JsonBody;
import docket.mailtexts.MailTemplate;
import docket.mailtexts.MailText;
import docket.mailtexts.MailTextForm;
import docket.mailtexts.MailTexts;
import docket.platform.Expected;
import docket.platform.Failure;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words of mails to customers: a fixed set, each of which is Docket's own until somebody writes others. */
@RestController
class MailTextsResource {

    private static final String ALL = "/staff/v1/mail-texts";
    private static final String ONE = ALL + "/{template}/{language}";

    private final MailTexts texts;
    private final Things things;

    MailTextsResource(MailTexts texts, Things things) {
        this.texts = texts;
        this.things = things;
    }

    @GetMapping(ALL)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> list(HttpServletRequest request, HttpServletResponse response) {
        return things.all(
                new Answers.Exchange(request, response),
                texts.list().stream().map(MailTextJson::of).toList());
    }

    @GetMapping(ONE)
    @Needs(Scope.STAFF_READ)
    ResponseEntity<byte[]> get(
            @PathVariable String template,
            @PathVariable String language,
            HttpServletRequest request,
            HttpServletResponse response) {
        return things.one(
                new Answers.Exchange(request, response), MailTextJson.of(texts.get(template(template), language)));
    }

    @PutMapping(ONE)
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> change(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable String template,
            @PathVariable String language,
            HttpServletRequest request)
            throws IOException {
        MailTextForm form = form(request);
        Expected<MailText> seen = things.required(request, MailTextJson::of);
        return things.changed(
                MailTextJson.of(texts.change(actor, template(template), language, seen.then(now -> form))));
    }

    @DeleteMapping(ONE)
    @Needs(Scope.ADMIN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable String template,
            @PathVariable String language,
            HttpServletRequest request) {
        texts.reset(actor, template(template), language, things.expected(request, MailTextJson::of));
    }

    @PostMapping(ONE + "/preview")
    @Needs(Scope.ADMIN)
    ResponseEntity<byte[]> preview(
            @RequestAttribute(ACTOR) Actor.Staff actor,
            @PathVariable String template,
            @PathVariable String language,
            HttpServletRequest request)
            throws IOException {
        return things.answered(texts.preview(actor, template(template), language, form(request)));
    }

    private MailTextForm form(HttpServletRequest request) throws IOException {
        JsonBody body = things.read(request, "subject", "content");
        return new MailTextForm(body.string("subject"), body.string("content"));
    }

    private static MailTemplate template(String word) {
        return MailTemplate.find(word).orElseThrow(() -> new Failure.NotFound("mail: " + word));
    }
}
