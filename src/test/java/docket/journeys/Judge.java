package docket.journeys;

import docket.journeys.Deed.Kind;
import docket.journeys.Ledger.Entry;
import docket.journeys.Ledger.Outcome;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds what is there against what the clients were told: nothing lost, nothing twice, nothing that was refused. */
final class Judge {

    private final Map<String, Entry> entries = new TreeMap<>();
    private final List<String> findings = new ArrayList<>();

    private Judge(Collection<Entry> ledger) {
        ledger.forEach(entry -> entries.put(entry.deed().key(), entry));
    }

    /**
     * What is wrong, one line each; empty: nothing.
     *
     * @param tickets all that were there in the end, but those from before
     * @param uploads the ids of all uploads by file name, held or not
     */
    static List<String> findings(Collection<Entry> ledger, List<Found> tickets, Map<String, List<Long>> uploads) {
        Judge judge = new Judge(ledger);
        judge.messages(tickets);
        judge.uploads(uploads);
        tickets.forEach(judge::ticket);
        judge.ledger();
        return judge.findings;
    }

    /** Where each message stands: its ticket, and the message. */
    private record Place(Found ticket, Found.Message message, boolean first) {}

    private void messages(List<Found> tickets) {
        Map<String, List<Place>> places = new HashMap<>();
        for (Found ticket : tickets) {
            for (int i = 0; i < ticket.messages().size(); i++) {
                Found.Message message = ticket.messages().get(i);
                places.computeIfAbsent(message.title(), key -> new ArrayList<>())
                        .add(new Place(ticket, message, i == 0));
            }
        }
        places.keySet().stream()
                .filter(key -> !entries.containsKey(key))
                .forEach(key -> findings.add("nobody sent " + key));
        for (Entry entry : entries.values()) {
            if (entry.deed().kind() != Kind.UPLOAD) {
                List<Place> there = places.getOrDefault(entry.deed().key(), List.of());
                count(entry, there.size());
                there.forEach(place -> compare(entry, place));
            }
        }
    }

    private void uploads(Map<String, List<Long>> uploads) {
        for (Entry entry : entries.values()) {
            if (entry.deed().kind() == Kind.UPLOAD) {
                List<Long> ids = uploads.getOrDefault(entry.deed().key(), List.of());
                count(entry, ids.size());
                if (entry.outcome() == Outcome.DONE && !entry.ids().containsAll(ids)) {
                    findings.add(entry + " has the ids " + ids);
                }
            }
        }
    }

    private void count(Entry entry, int there) {
        if (there > 1) {
            findings.add("there " + there + " times: " + entry);
        } else if (entry.outcome() == Outcome.DONE && there == 0) {
            findings.add("lost: " + entry);
        } else if (entry.outcome() == Outcome.REFUSED && there == 1) {
            findings.add("refused and yet there: " + entry);
        }
    }

    private void compare(Entry entry, Place place) {
        Deed deed = entry.deed();
        long expected = deed.kind() == Kind.REPLY
                ? deed.ticketId()
                : entry.ids().stream().findFirst().orElse(place.ticket.ticketId());
        if (place.ticket.ticketId() != expected || place.first != (deed.kind() == Kind.OPEN)) {
            findings.add("in the wrong place, ticket " + place.ticket.ticketId() + ": " + entry);
        }
        if (!place.message.content().equals(deed.content())) {
            findings.add("another text, " + place.message.content() + ": " + entry);
        }
        Map<Long, String> files = new TreeMap<>();
        place.message.files().forEach(file -> files.put(file.id(), file.sha256()));
        if (!files.equals(new TreeMap<>(deed.files()))
                || files.size() != place.message.files().size()) {
            findings.add("other files, " + place.message.files() + ": " + entry);
        }
    }

    /** What was acknowledged before another message was sent stands before it; and the counter counts right. */
    private void ticket(Found ticket) {
        long earliestToldLater = Long.MAX_VALUE;
        for (Found.Message message : ticket.messages().reversed()) {
            Entry entry = entries.get(message.title());
            if (entry != null) {
                if (earliestToldLater < entry.sentAt()) {
                    findings.add("before what was acknowledged earlier: " + entry);
                }
                earliestToldLater = Math.min(earliestToldLater, entry.toldAt());
            }
        }
        if (ticket.userReplies() != ticket.messages().size()) {
            findings.add("ticket " + ticket.ticketId() + " has "
                    + ticket.messages().size() + " messages, and says " + ticket.userReplies());
        }
    }

    private void ledger() {
        for (Entry entry : entries.values()) {
            if (entry.ids().size() > 1) {
                findings.add("one key, several ids: " + entry);
            }
            if (entry.outcome() == Outcome.UNKNOWN) {
                findings.add("never answered: " + entry);
            }
        }
    }
}
