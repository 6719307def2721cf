package docket.v3;

import docket.attachments.Attachments;
import docket.attachments.StoredFile;
import docket.edge.Needs;
import docket.edge.Once;
import docket.edge.TokenFilter;
import docket.events.Actor;
import docket.http.Answers;
import docket.http.FileAnswers;
import docket.http.Query;
import docket.http.Uploads;
import docket.platform.IdempotencyKeys.Outcome;
import docket.tickets.Tickets;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The operations on files (docs/contract, "Rules of the operations"). */
@RestController
class AttachmentsResource {

    private static final String ID = "{attachmentId:-?[0-9]+}";

    private final Attachments attachments;
    private final Tickets tickets;
    private final Uploads uploads;
    private final Once once;
    private final Answers answers;
    private final FileAnswers files;

    AttachmentsResource(
            Attachments attachments, Tickets tickets, Uploads uploads, Once once, Answers answers, FileAnswers files) {
        this.attachments = attachments;
        this.tickets = tickets;
        this.uploads = uploads;
        this.once = once;
        this.answers = answers;
        this.files = files;
    }

    @PostMapping("/v3/tickets/attachment")
    @Needs(Scope.TICKETS)
    ResponseEntity<byte[]> upload(@RequestAttribute(TokenFilter.ACTOR) Actor.Customer actor, HttpServletRequest request)
            throws IOException {
        uploads.check(request);
        Query.refuseToken(request);
        Optional<String> key = once.key(request);
        StoredFile file = uploads.receive(request);
        byte[] sent = (file.fileName() + '\n' + file.sha256()).getBytes(StandardCharsets.UTF_8);
        Outcome made = once.act(request, key, sent, () -> attachments.add(actor, file));
        return answers.made(Map.of("attachmentId", made.id()), made.replayed());
    }

    @DeleteMapping("/v3/tickets/attachment/" + ID)
    @Needs(Scope.TICKETS)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@RequestAttribute(TokenFilter.ACTOR) Actor actor, @PathVariable long attachmentId) {
        attachments.delete(actor, attachmentId);
    }

    @GetMapping("/v3/tickets/{ticketId:-?[0-9]+}/attachment/" + ID)
    @Needs(Scope.TICKETS_READ)
    void download(
            @RequestAttribute(TokenFilter.ACTOR) Actor actor,
            @PathVariable long ticketId,
            @PathVariable long attachmentId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.answer(tickets.attachment(actor, ticketId, attachmentId), request, response);
    }
}
