package docket.ticketapi;

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
import docket.queues.Queues;
import docket.tokens.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
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

/** Files: uploads that wait for a message, and those that messages hold. */
@RestController
class StaffFilesResource {

    private static final String UPLOADS = "/staff/v1/attachments";
    private static final String ID = "/{attachmentId:-?[0-9]+}";

    private final Attachments attachments;
    private final Queues queues;
    private final Uploads uploads;
    private final Once once;
    private final Answers answers;
    private final FileAnswers files;

    StaffFilesResource(
            Attachments attachments, Queues queues, Uploads uploads, Once once, Answers answers, FileAnswers files) {
        this.attachments = attachments;
        this.queues = queues;
        this.uploads = uploads;
        this.once = once;
        this.answers = answers;
        this.files = files;
    }

    @PostMapping(UPLOADS)
    @Needs(Scope.STAFF_WRITE)
    ResponseEntity<byte[]> upload(@RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor, HttpServletRequest request)
            throws IOException {
        uploads.check(request);
        Query.refuseToken(request);
        Optional<String> key = once.key(request);
        StoredFile file = uploads.receive(request);
        byte[] sent = (file.fileName() + '\n' + file.sha256()).getBytes(StandardCharsets.UTF_8);
        Outcome made = once.act(request, key, sent, () -> attachments.add(actor, file));
        HttpHeaders headers = new HttpHeaders();
        headers.setLocation(URI.create(UPLOADS + '/' + made.id()));
        return answers.created(StaffTicketJson.File.of(made.id(), file), made.replayed(), headers);
    }

    @DeleteMapping(UPLOADS + ID)
    @Needs(Scope.STAFF_WRITE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor, @PathVariable long attachmentId) {
        attachments.delete(actor, attachmentId);
    }

    @GetMapping(StaffTicketsResource.TICKET + "/attachments" + ID)
    @Needs(Scope.STAFF_READ)
    void download(
            @RequestAttribute(TokenFilter.ACTOR) Actor.Staff actor,
            @PathVariable long ticketId,
            @PathVariable long attachmentId,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        files.answerRaw(queues.attachment(actor, ticketId, attachmentId), request, response);
    }
}
