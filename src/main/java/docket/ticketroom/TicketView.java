package docket.ticketroom;

import docket.casework.Member;
import docket.drafts.Draft;
import docket.mailroom.TicketMail;
import docket.pages.Trail;
import docket.participants.Participant;
import docket.queues.Asker;
import docket.queues.StaffConversation;
import docket.queues.StaffMessage;
import docket.queues.StaffTicket;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A ticket as its page shows it to one member of staff.
 *
 * @param called whether a note calls the reader here
 * @param others further tickets of the same person, the last changed first
 * @param held the reader's replies that are being sent, or could not be
 * @param reply what the reader is writing to the customer
 * @param note what the reader is writing to colleagues
 * @param mail what mail adds
 * @param trail the list from which the reader came
 */
public record TicketView(
        StaffConversation shown,
        Choices choices,
        boolean called,
        Asker asker,
        List<StaffTicket> others,
        List<Participant> participants,
        List<Draft> held,
        Writing reply,
        Writing note,
        TicketMail mail,
        Trail trail,
        Returned returned) {

    /** How many messages are shown without being asked for. */
    private static final int LATEST = 20;

    public StaffTicket ticket() {
        return shown.ticket();
    }

    /** The address of an act on the ticket. */
    public String path(String act) {
        return "/console/tickets/" + ticket().id() + act;
    }

    /** The messages that are folded away. */
    public List<StaffMessage> earlier() {
        return shown.messages().subList(0, Math.max(0, shown.messages().size() - LATEST));
    }

    /** The messages that are shown at once. */
    public List<StaffMessage> latest() {
        return shown.messages().subList(earlier().size(), shown.messages().size());
    }

    /** The messages that came after one. */
    public List<StaffMessage> since(long messageId) {
        return shown.messages().stream()
                .filter(message -> message.id() > messageId)
                .toList();
    }

    /** The last message; 0: there is none. */
    public long lastId() {
        return shown.messages().isEmpty() ? 0 : shown.messages().getLast().id();
    }

    /** Whether a message has a title that is more than the ticket's. */
    public boolean hasTitle(StaffMessage message) {
        return !message.title().replaceFirst("^(Re|Aw): ?", "").equals(ticket().title())
                && !message.title().isEmpty();
    }

    /** Whether a note is rather at hand than a reply. */
    public boolean writesNote() {
        String returnedKind = returned.typed("kind", "");
        return returnedKind.isEmpty() ? reply.isEmpty() && !note.isEmpty() : returnedKind.equals(note.word());
    }

    /** Whether the ticket is the reader's to work on. */
    public boolean isMine(long readerId) {
        return Objects.equals(ticket().assigneeId(), readerId);
    }

    /** Whether somebody works on it who can't be chosen any more. */
    public boolean hasFormerAssignee(long readerId) {
        return ticket().assigneeId() != null
                && !isMine(readerId)
                && choices.colleagues().stream().map(Member::id).noneMatch(ticket().assigneeId()::equals);
    }

    /** What is shown of it: as long as nothing of that changes, there is no news. */
    public String state() {
        return Stream.concat(
                        Stream.of(lastId(), mail.state(), ticket().version()),
                        held.stream()
                                .flatMap(draft -> Stream.of(draft.id(), draft.refusal() == null ? "held" : "refused")))
                .map(String::valueOf)
                .collect(Collectors.joining("-"));
    }
}
