package docket.portal;

import docket.attachments.Attachment;
import docket.attachments.Attachments;
import docket.attachments.StoredFile;
import docket.events.Actor;
import docket.http.SentForm;
import docket.messages.MessageSettings;
import docket.pages.FileForms;
import docket.pages.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Takes the files of a form: they become uploads at once, so that a form that comes back still has them. */
@Component
class FileFields {

    private final FileForms forms;
    private final Attachments attachments;
    private final MessageSettings settings;

    FileFields(FileForms forms, Attachments attachments, MessageSettings settings) {
        this.forms = forms;
        this.attachments = attachments;
        this.settings = settings;
    }

    Sent receive(Visit visit, HttpServletRequest request) throws IOException {
        Actor.Customer actor = visit.customer();
        SentForm form = forms.receive(visit, request, settings.attachments());
        List<Long> uploads = new ArrayList<>(form.all("upload").stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList());
        for (StoredFile file : form.files()) {
            uploads.add(attachments.add(actor, file));
        }
        return new Sent(form, uploads);
    }

    /** What a form that comes back still has. */
    List<Attachment> kept(Actor.Customer actor, Sent sent) {
        return attachments.listWaiting(actor, sent.uploads());
    }
}
