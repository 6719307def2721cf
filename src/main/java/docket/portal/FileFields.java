package docket.portal;

import docket.attachments.Attachments;
import docket.attachments.FileTooLarge;
import docket.attachments.StoredFile;
import docket.events.Actor;
import docket.http.Refusal;
import docket.http.SentForm;
import docket.messages.MessageSettings;
import docket.pages.FileForms;
import docket.pages.Visit;
import docket.platform.Problems;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.stereotype.Component;

/** Takes the files of a form: they become uploads at once, so that a form that comes back still has them. */
@Component
class FileFields {

    private static final String FILES = "attachmentIds";
    private static final long MEGABYTE = 1024 * 1024;
    private static final int TOO_MUCH = 413;

    private final FileForms forms;
    private final Attachments attachments;
    private final MessageSettings settings;

    FileFields(FileForms forms, Attachments attachments, MessageSettings settings) {
        this.forms = forms;
        this.attachments = attachments;
        this.settings = settings;
    }

    /**
     * The form as far as it came: where it had too many files, or one too large, {@link Sent#requireWhole} tells.
     *
     * @throws docket.platform.Failure.Forbidden where it does not come from a page of ours
     */
    Sent receive(Visit visit, HttpServletRequest request) throws IOException {
        Actor.Customer actor = visit.customer();
        AtomicReference<SentForm> form = new AtomicReference<>(new SentForm(Map.of(), List.of()));
        Problems problems = new Problems();
        try {
            forms.receive(visit, request, settings.attachments(), form::set);
        } catch (FileTooLarge e) {
            problems.add(FILES, "must be at most " + Math.ceilDiv(e.limit(), MEGABYTE) + " MB each");
        } catch (Refusal e) {
            if (e.status() != TOO_MUCH) {
                throw e;
            }
            problems.add(FILES, "must be at most " + settings.attachments() + " files");
        }
        return new Sent(form.get(), uploads(actor, form.get()), problems);
    }

    private List<Long> uploads(Actor.Customer actor, SentForm form) {
        List<Long> uploads = new ArrayList<>(form.all("upload").stream()
                .filter(id -> id.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList());
        for (StoredFile file : form.files()) {
            uploads.add(attachments.add(actor, file));
        }
        return uploads;
    }

    /** The field of a form that is new. */
    FileField blank() {
        return new FileField(List.of(), settings.attachments(), attachments.maxSize());
    }

    /** The field of a form that comes back. */
    FileField kept(Actor.Customer actor, Sent sent) {
        return new FileField(
                attachments.listWaiting(actor, sent.uploads()), settings.attachments(), attachments.maxSize());
    }
}
