package docket.ticketroom;

import docket.pages.Words;
import docket.queues.Deed;
import java.util.Objects;
import java.util.stream.Collectors;

/** Tells in words what happened to a ticket; the words stand under {@code deed.} and the type of what it was. */
public final class Deeds {

    private Deeds() {}

    /** Who did what, in a sentence. */
    public static String tell(Deed deed, Words words) {
        String who = Objects.requireNonNullElseGet(deed.who(), () -> words.get("deed.by." + deed.actor()));
        String whom = deed.whom();
        if (deed.type().equals("ticket.assigned") && whom == null) {
            return words.get("deed.ticket.unassigned", who);
        }
        String fields = deed.fields().stream()
                .map(field -> words.get("deed.field." + field))
                .collect(Collectors.joining(", "));
        return words.get("deed." + deed.type(), who, Objects.requireNonNullElse(whom, ""), fields);
    }
}
