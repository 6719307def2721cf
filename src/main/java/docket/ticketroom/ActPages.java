package docket.ticketroom;

import docket.casework.Casework;
import docket.casework.Change;
import docket.casework.Mentions;
import docket.casework.TicketChange;
import docket.events.Actor;
import docket.pages.Visit;
import docket.participants.Participants;
import docket.platform.Failure;
import docket.platform.Problem;
import docket.queues.Queues;
import docket.queues.StaffTicket;
import docket.tickets.ForceClosed;
import docket.tickets.TicketAt;
import docket.worklists.SnoozeTime;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** What is done with a ticket beside writing in it; an act on one that was changed meanwhile comes back. */
@Controller
class ActPages {

    private final Casework casework;
    private final Participants participants;
    private final Mentions mentions;
    private final Queues queues;
    private final TicketPart part;
    private final Clock clock;

    ActPages(
            Casework casework,
            Participants participants,
            Mentions mentions,
            Queues queues,
            TicketPart part,
            Clock clock) {
        this.casework = casework;
        this.participants = participants;
        this.mentions = mentions;
        this.queues = queues;
        this.part = part;
        this.clock = clock;
    }

    /** Changes the fields that the form has. */
    @PostMapping(TicketPages.TICKET + "/change")
    ResponseEntity<byte[]> change(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return act(visit, id, request, actor -> {
            TicketChange form = changes(
                    fields(request), queues.get(actor, id), visit.words().zone());
            casework.change(actor, seen(id, request), form);
        });
    }

    @PostMapping(TicketPages.TICKET + "/lock")
    ResponseEntity<byte[]> lock(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return act(
                visit, id, request, actor -> casework.lock(actor, seen(id, request), request.getParameter("reason")));
    }

    @PostMapping(TicketPages.TICKET + "/unlock")
    ResponseEntity<byte[]> unlock(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return act(visit, id, request, actor -> casework.unlock(actor, seen(id, request)));
    }

    @PostMapping(TicketPages.TICKET + "/spam")
    ResponseEntity<byte[]> markSpam(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return act(visit, id, request, actor -> casework.markSpam(actor, seen(id, request)));
    }

    @PostMapping(TicketPages.TICKET + "/no-spam")
    ResponseEntity<byte[]> unmarkSpam(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return act(visit, id, request, actor -> casework.unmarkSpam(actor, seen(id, request)));
    }

    @PostMapping(TicketPages.TICKET + "/participants")
    ResponseEntity<byte[]> addParticipant(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return act(
                visit,
                id,
                request,
                actor -> participants.add(actor, id, Objects.requireNonNullElse(request.getParameter("address"), "")));
    }

    @PostMapping(TicketPages.TICKET + "/participants/{personId:[0-9]{1,18}}/remove")
    ResponseEntity<byte[]> removeParticipant(
            @RequestAttribute(Visit.NAME) Visit visit,
            @PathVariable long id,
            @PathVariable long personId,
            HttpServletRequest request) {
        return act(visit, id, request, actor -> participants.remove(actor, id, personId));
    }

    /** The reader needs not be called to the ticket any more. */
    @PostMapping(TicketPages.TICKET + "/come")
    ResponseEntity<byte[]> come(
            @RequestAttribute(Visit.NAME) Visit visit, @PathVariable long id, HttpServletRequest request) {
        return act(visit, id, request, actor -> mentions.done(actor, id));
    }

    private ResponseEntity<byte[]> act(Visit visit, long id, HttpServletRequest request, Consumer<Actor.Staff> act) {
        TicketPart.Place place = new TicketPart.Place(visit, request, id);
        try {
            act.accept(visit.staff());
            return part.acted(place);
        } catch (Failure.Stale e) {
            return part.show(409, place, new Returned(fields(request), List.of(), "ticket.stale"));
        } catch (ForceClosed e) {
            return part.show(409, place, new Returned(fields(request), List.of(), "ticket.isLocked"));
        } catch (Failure.Invalid e) {
            return part.show(422, place, new Returned(fields(request), e.problems(), null));
        }
    }

    private static Map<String, String> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue()[0]));
    }

    private static TicketAt seen(long id, HttpServletRequest request) {
        String version = Objects.requireNonNullElse(request.getParameter("version"), "");
        return TicketAt.version(id, version.matches("[0-9]{1,9}") ? Integer.parseInt(version) : -1);
    }

    private TicketChange changes(Map<String, String> sent, StaffTicket now, ZoneId zone) {
        return new TicketChange(
                name(sent, "account", now.account()),
                sent.getOrDefault("person", "").matches("[0-9]{1,18}")
                        ? Change.to(Long.valueOf(sent.get("person")))
                        : Change.none(),
                name(sent, "assignee", now.assigneeId()),
                name(sent, "priority", now.priority()),
                name(sent, "category", now.category()),
                name(sent, "department", now.department()),
                sent.containsKey("tags") ? Change.to(tags(sent.get("tags"))) : Change.none(),
                sent.containsKey("snoozedUntil") ? Change.to(snooze(sent.get("snoozedUntil"), zone)) : Change.none(),
                name(sent, "status", null));
    }

    /** What stands in the form as the ticket has it already may be retired, and stays. */
    private static Change<String> name(Map<String, String> sent, String field, @Nullable Object now) {
        String name = sent.get(field);
        return name == null || name.equals(String.valueOf(now))
                ? Change.none()
                : Change.to(name.isBlank() ? null : name.strip());
    }

    private static List<String> tags(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private @Nullable Instant snooze(String wanted, ZoneId zone) {
        return wanted.isEmpty()
                ? null
                : SnoozeTime.of(wanted, clock.instant().atZone(zone))
                        .orElseThrow(() ->
                                new Failure.Invalid(List.of(new Problem("snoozedUntil", "must be a date and a time"))));
    }
}
