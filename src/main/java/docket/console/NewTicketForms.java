package docket.console;

import docket.attachments.Attachments;
import docket.attachments.StoredFile;
import docket.events.Actor;
import docket.http.SentForm;
import docket.pages.FileForms;
import docket.pages.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the forms of new tickets: their files become uploads at once, so that a form that comes back still has them. */
@Component
class NewTicketForms {

    private static final int MOST_FILES = 10;

    private final FileForms forms;
    private final Attachments attachments;

    NewTicketForms(FileForms forms, Attachments attachments) {
        this.forms = forms;
        this.attachments = attachments;
    }

    NewTicketForm receive(Visit visit, Actor.Staff actor, HttpServletRequest request) throws IOException {
        SentForm sent = forms.receive(visit, request, MOST_FILES);
        List<NewTicketForm.Waiting> files = new ArrayList<>(NewTicketForm.Waiting.parse(sent.all("file")));
        for (StoredFile file : sent.files()) {
            files.add(new NewTicketForm.Waiting(attachments.add(actor, file), file.fileName()));
        }
        return NewTicketForm.of(sent, files);
    }
}
