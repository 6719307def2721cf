package docket.ticketroom;

import docket.attachments.Attachment;
import docket.drafts.Draft;
import docket.events.Actor;
import docket.queues.StaffConversation;
import docket.queues.StaffMessage;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the reader is writing in a ticket.
 *
 * @param savedAt null: nothing is kept yet
 * @param meanwhile what others wrote before it could be sent
 */
public record Writing(
        Draft.Kind kind,
        String content,
        List<Attachment> files,
        @Nullable Instant savedAt,
        List<StaffMessage> meanwhile) {

    static Writing of(Draft.Kind kind, Optional<Draft> draft) {
        return draft.map(kept -> new Writing(kind, kept.content(), kept.attachments(), kept.savedAt(), List.of()))
                .orElseGet(() -> new Writing(kind, "", List.of(), null, List.of()));
    }

    /** As it was typed and could not be sent, with what others wrote since. */
    Writing returned(Returned form, StaffConversation shown, Actor.Staff writer) {
        return new Writing(
                kind,
                form.typed("content", content),
                files,
                savedAt,
                shown.messages().stream()
                        .filter(message -> message.id() > form.seen() && message.authorId() != writer.personId())
                        .toList());
    }

    /** The last word of addresses and ids that have to do with it. */
    public String word() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is nothing of it yet. */
    public boolean isEmpty() {
        return content.isEmpty() && files.isEmpty();
    }
}
