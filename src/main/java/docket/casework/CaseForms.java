package docket.casework;

import docket.accounts.Accounts;
import docket.casework.Lookups.Kind;
import docket.events.Actor;
import docket.messages.Fields;
import docket.messages.Messages;
import docket.messages.NewMessage;
import docket.messages.Writer;
import docket.platform.Problems;
import docket.tickets.TicketState;
import docket.tickets.VisibleTo;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks what staff send, in the order of the fields, and answers it clean and looked up. */
@Component
class CaseForms {

    private static final int LONGEST_REASON = 1000;

    private final Lookups lookups;
    private final Accounts accounts;
    private final Messages messages;

    CaseForms(Lookups lookups, Accounts accounts, Messages messages) {
        this.lookups = lookups;
        this.accounts = accounts;
        this.messages = messages;
    }

    /** Where the ticket shall stand from now on. */
    Sorted check(Actor.Staff actor, TicketState ticket, TicketChange form, Instant now) {
        Problems problems = new Problems();
        CaseFields fields = new CaseFields(lookups, actor, problems);
        long ownerId = form.account().or(ticket.ownerId(), name -> fields.known(Kind.ACCOUNT, name));
        long personId = form.person().sent()
                ? fields.requester(form.person().value(), ownerId)
                        .map(Requester::id)
                        .orElse(0L)
                : heir(ticket, ownerId);
        Long departmentId = form.department().sent()
                ? Long.valueOf(fields.known(Kind.DEPARTMENT, form.department().value()))
                : ticket.departmentId();
        Sorted sorted = new Sorted(
                ownerId,
                personId,
                form.assignee().sent()
                        ? fields.assignee(form.assignee().value(), departmentId)
                        : stillAssigned(actor, ticket, departmentId),
                form.priority().or(ticket.priorityId(), name -> fields.known(Kind.PRIORITY, name)),
                form.category().or(ticket.categoryId(), name -> fields.known(Kind.CATEGORY, name)),
                departmentId,
                form.tags().or(ticket.tags(), fields::tags),
                form.snoozedUntil().sent()
                        ? fields.snoozedUntil(form.snoozedUntil().value(), now)
                        : ticket.snoozedUntil(),
                form.status().or(ticket.status(), fields::status));
        problems.throwIfAny();
        return sorted;
    }

    /** Adds what is wrong with a change for whatever ticket. */
    void check(Actor.Staff actor, TicketChange form, Instant now, Problems problems) {
        CaseFields fields = new CaseFields(lookups, actor, problems);
        form.assignee().ifSent(fields::member);
        form.priority().ifSent(name -> fields.known(Kind.PRIORITY, name));
        form.category().ifSent(name -> fields.known(Kind.CATEGORY, name));
        form.department().ifSent(name -> fields.known(Kind.DEPARTMENT, name));
        form.tags().ifSent(fields::tags);
        form.snoozedUntil().ifSent(until -> fields.snoozedUntil(until, now));
        form.status().ifSent(fields::status);
    }

    /** How the ticket can stand again as it stood; its account and person stay. */
    Sorted check(Actor.Staff actor, TicketState ticket, Sorted before, Instant now) {
        Long assigneeId = before.assigneeId();
        boolean works = assigneeId != null
                && (assigneeId.equals(ticket.assigneeId())
                        || lookups.canWorkIn(actor, assigneeId, before.departmentId()));
        Instant until = before.snoozedUntil();
        boolean snoozed = until != null && (until.equals(ticket.snoozedUntil()) || until.isAfter(now));
        return new Sorted(
                ticket.ownerId(),
                ticket.personId(),
                works ? assigneeId : null,
                before.priorityId(),
                before.categoryId(),
                before.departmentId(),
                before.tags(),
                snoozed ? until : null,
                before.status());
    }

    /** A ticket that may be opened for a customer. */
    Opening check(Actor.Staff actor, NewStaffTicket form) {
        Fields texts = messages.fields();
        Problems problems = texts.problems();
        CaseFields fields = new CaseFields(lookups, actor, problems);
        Optional<Requester> asked = Optional.ofNullable(form.person()).flatMap(lookups::requester);
        long ownerId = form.account() == null && form.person() != null
                ? asked.map(Requester::accountId).orElse(0L)
                : fields.known(Kind.ACCOUNT, form.account());
        if (form.person() != null) {
            fields.requester(form.person(), ownerId);
        }
        String title = texts.title(form.title(), 0, messages.titleLength());
        String content = texts.content(form.content());
        long categoryId = fields.known(Kind.CATEGORY, form.category());
        Long departmentId = form.department() == null
                ? lookups.departmentOf(categoryId).orElse(null)
                : Long.valueOf(fields.known(Kind.DEPARTMENT, form.department()));
        if (!VisibleTo.Predicate.admits(actor, departmentId)) {
            problems.add("department", "must be one of your own");
        }
        long priorityId = form.priority() == null
                ? lookups.priorityOf(categoryId, departmentId)
                : fields.known(Kind.PRIORITY, form.priority());
        Long assigneeId = fields.assignee(form.assignee(), departmentId);
        List<String> tags = fields.tags(form.tags());
        messages.checkAttachments(actor, form.attachmentIds(), problems);
        problems.throwIfAny();
        long personId = asked.map(Requester::id).orElseGet(() -> accounts.apiPerson(ownerId));
        return new Opening(
                new Sorted(ownerId, personId, assigneeId, priorityId, categoryId, departmentId, tags, null, "open"),
                title,
                content,
                form.attachmentIds());
    }

    /** A note that may be written. */
    Note check(Actor.Staff actor, TicketState ticket, NewNote form, Instant now) {
        Fields texts = messages.fields();
        String content = texts.content(form.content());
        messages.checkAttachments(actor, form.attachmentIds(), texts.problems());
        texts.problems().throwIfAny();
        return new Note(
                new NewMessage(
                        ticket.ownerId(), ticket.id(), Writer.of(actor), true, "", content, form.attachmentIds(), now),
                content.contains("@")
                        ? Mentioned.in(content, lookups.colleagues(actor, ticket.departmentId()))
                        : Set.of());
    }

    /** Why a ticket is closed for good: one line. */
    String reason(@Nullable String reason) {
        Fields texts = messages.fields();
        String clean = texts.line("reason", reason, 0, LONGEST_REASON);
        texts.problems().throwIfAny();
        return clean;
    }

    /** Whose question it is then: a contact's as before; else nobody of the old account has a part in it any more. */
    private long heir(TicketState ticket, long ownerId) {
        if (ownerId == ticket.ownerId() || ownerId == 0) {
            return ticket.personId();
        }
        return lookups.requester(ticket.personId())
                .filter(person -> person.fits(ownerId))
                .map(Requester::id)
                .orElseGet(() -> accounts.apiPerson(ownerId));
    }

    /** An assignment falls away where the ticket moves to a department that its assignee does not see. */
    private @Nullable Long stillAssigned(Actor.Staff actor, TicketState ticket, @Nullable Long departmentId) {
        Long assigneeId = ticket.assigneeId();
        boolean moves = !Objects.equals(departmentId, ticket.departmentId());
        return assigneeId != null && moves && !lookups.canWorkIn(actor, assigneeId, departmentId) ? null : assigneeId;
    }
}
