package docket.correspondence;

import docket.attachments.Attachment;
import docket.attachments.Attachments;
import docket.messages.Messages;
import docket.smtp.Enclosure;
import java.nio.channels.Channels;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The files that go with a mail: those of its message, as long as there is room. */
@Component
class Enclosures {

    private final Messages messages;
    private final Attachments attachments;
    private final long room;

    Enclosures(Messages messages, Attachments attachments, CorrespondenceSettings settings) {
        this.messages = messages;
        this.attachments = attachments;
        this.room = settings.attachments().toBytes();
    }

    /** Which files go, where any may, and which stay for they are too large. */
    Chosen of(Said said, boolean any) {
        List<Enclosure> go = new ArrayList<>();
        List<String> stay = new ArrayList<>();
        long left = room;
        for (Attachment file :
                messages.files(said.ownerId(), said.ticketId()).getOrDefault(said.messageId(), List.of())) {
            if (any && file.size() <= left) {
                left -= file.size();
                go.add(enclosure(file));
            } else {
                stay.add(file.fileName());
            }
        }
        return new Chosen(go, stay);
    }

    private Enclosure enclosure(Attachment file) {
        return new Enclosure(file.fileName(), file.mimeType(), () -> Channels.newInputStream(attachments.open(file)));
    }

    /** The files of a message, and the names of those that stay. */
    record Chosen(List<Enclosure> go, List<String> stay) {}
}
