package docket.mailjudge;

import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.events.Actor;
import docket.events.Origin;
import docket.events.Permission;
import docket.events.Rights;
import docket.heads.Address;
import docket.mailin.Reason;
import docket.mailin.Verdict;
import docket.mailpost.Sender;
import docket.mailread.Arrival;
import docket.platform.EmailAddress;
import docket.tickets.Ticket;
import docket.tickets.TicketAt;
import docket.tickets.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the ticket that a mail belongs to, and as whom it may be posted there. A keyed address or Message-ID of ours names
 * one; a reference to an earlier mail, or the reference in the subject, only for somebody who takes part already.
 */
@Component
public class Threads {

    private static final Actor.Docket DESK = new Actor.Docket(Origin.JOB);
    private static final Pattern HASH = Pattern.compile("\\[#([0-9A-Z]{4,14})]");

    private final JudgeSql sql;
    private final Correspondents correspondents;
    private final Tickets tickets;

    Threads(JudgeSql sql, Correspondents correspondents, Tickets tickets) {
        this.sql = sql;
        this.correspondents = correspondents;
        this.tickets = tickets;
    }

    /** Where it belongs; empty: nowhere. */
    Optional<Belonging> find(Arrival mail) {
        if (mail.from() == null) {
            return Optional.empty();
        }
        return addressed(mail)
                .map(correspondent -> belonging(mail, correspondent))
                .or(() -> byReferences(mail))
                .or(() -> bySubject(mail));
    }

    /** Whom of ours a mail addresses by a key that nobody guesses; of several the sender itself, else the first. */
    public Optional<Correspondent> addressed(Arrival mail) {
        List<Correspondent> named =
                tokens(mail).map(correspondents::find).flatMap(Optional::stream).toList();
        return named.stream()
                .filter(correspondent -> mail.isFrom(correspondent.address()))
                .findFirst()
                .or(() -> named.stream().findFirst());
    }

    private Stream<String> tokens(Arrival mail) {
        List<String> addresses = new ArrayList<>();
        Optional.ofNullable(mail.waiting().envelopeTo()).ifPresent(addresses::add);
        Stream.of(
                        mail.head().parties().deliveredTo().stream(),
                        mail.head().parties().to().stream().map(Address::email),
                        mail.head().parties().cc().stream().map(Address::email))
                .flatMap(Function.identity())
                .map(EmailAddress::value)
                .forEach(addresses::add);
        return Stream.concat(
                addresses.stream().map(correspondents::tokenOfAddress).flatMap(Optional::stream),
                references(mail).stream().map(correspondents::tokenOfMessageId).flatMap(Optional::stream));
    }

    /** What the mail refers to, the nearest first. */
    private static List<String> references(Arrival mail) {
        List<String> references = new ArrayList<>(mail.head().inReplyTo());
        references.addAll(mail.head().references().reversed());
        return references;
    }

    private Belonging belonging(Arrival mail, Correspondent addressed) {
        long ticketId = addressed.ticketId();
        if (mail.verdict() == Verdict.FAIL) {
            return Belonging.doubtful(ticketId, addressed, Reason.DMARC_FAIL);
        }
        if (mail.known().orElse(null) instanceof Actor.Staff member) {
            return ofStaff(mail, member, addressed);
        }
        boolean itself = mail.isFrom(addressed.address());
        if (itself && !addressed.takesPart()) {
            return Belonging.doubtful(ticketId, addressed, Reason.UNCONFIRMED);
        }
        return asCustomer(mail, ticketId, addressed)
                .or(() -> itself ? asContact(addressed) : Optional.empty())
                .orElseGet(() -> Belonging.doubtful(ticketId, addressed, Reason.OTHER_SENDER));
    }

    private Belonging ofStaff(Arrival mail, Actor.Staff member, Correspondent addressed) {
        boolean allowed = mail.mailbox() != null
                && mail.mailbox().staffAnswers()
                && mail.verdict() == Verdict.PASS
                && addressed.kind() == Correspondent.Kind.STAFF
                && mail.isFrom(addressed.address())
                && Rights.may(member, Permission.TICKETS_ANSWER)
                && tickets.isVisible(member, addressed.ticketId());
        return allowed
                ? Belonging.of(addressed.ticketId(), addressed, new Sender.Staff(member))
                : Belonging.doubtful(addressed.ticketId(), addressed, Reason.STAFF);
    }

    /** A person who proved the address, and sees the ticket anyway. */
    private Optional<Belonging> asCustomer(Arrival mail, long ticketId, @Nullable Correspondent addressed) {
        return mail.known().orElse(null) instanceof Actor.Customer customer && tickets.isVisible(customer, ticketId)
                ? Optional.of(Belonging.of(ticketId, addressed, new Sender.Customer(customer)))
                : Optional.empty();
    }

    /** Somebody without an account; whoever has one is let in as such or not at all. */
    private static Optional<Belonging> asContact(Correspondent itself) {
        return itself.proved()
                ? Optional.empty()
                : Optional.of(Belonging.of(itself.ticketId(), itself, new Sender.Contact(itself.personId())));
    }

    private Optional<Belonging> byReferences(Arrival mail) {
        List<String> references = references(mail);
        if (references.isEmpty() || mail.verdict() == Verdict.FAIL || mail.from() == null) {
            return Optional.empty();
        }
        return sql.findEarlier(references, mail.from().key()).map(earlier -> belonging(mail, earlier));
    }

    private Belonging belonging(Arrival mail, Earlier earlier) {
        long ticketId = earlier.ticketId();
        if (mail.known().orElse(null) instanceof Actor.Staff) {
            return Belonging.doubtful(ticketId, null, Reason.STAFF);
        }
        boolean sameContact = earlier.sameSender() && earlier.contactId() != null;
        return asCustomer(mail, ticketId, null)
                .orElseGet(() -> sameContact
                        ? Belonging.of(ticketId, null, new Sender.Contact(earlier.contactId()))
                        : Belonging.doubtful(ticketId, null, Reason.OTHER_SENDER));
    }

    /** By the public reference, which anybody can know: a stranger who names it opens a ticket like any other. */
    private Optional<Belonging> bySubject(Arrival mail) {
        if (mail.verdict() == Verdict.FAIL) {
            return Optional.empty();
        }
        // Other ticket systems write theirs in the same way, and before ours.
        return HASH.matcher(mail.head().subject())
                .results()
                .flatMap(hash -> Ticket.idOf(hash.group(1)).stream())
                .filter(ticketId -> tickets.isVisible(DESK, ticketId))
                .flatMap(ticketId -> asCustomer(mail, ticketId, null).or(() -> byParticipant(mail, ticketId)).stream())
                .findFirst();
    }

    private Optional<Belonging> byParticipant(Arrival mail, long ticketId) {
        tickets.lock(DESK, TicketAt.any(ticketId));
        return correspondents.of(ticketId).stream()
                .filter(correspondent -> mail.isFrom(correspondent.address()))
                .filter(correspondent -> correspondent.kind() != Correspondent.Kind.STAFF)
                .findFirst()
                .flatMap(correspondent -> correspondent.takesPart()
                        ? asContact(correspondent)
                        : Optional.of(Belonging.doubtful(ticketId, correspondent, Reason.UNCONFIRMED)));
    }
}
