package docket.correspondence;

import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.events.Entry;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import docket.outbox.About;
import docket.outbox.Outbox;
import docket.outbox.Recipient;
import docket.outbox.Template;
import java.util.Objects;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells customers by mail what happens to tickets: each reply to those who take part, staff's also to the addresses that were
 * only named, and to whoever wrote by mail or form that it has come in.
 */
@Component
public class TicketMails {

    private static final String NO_LANGUAGE = "en";

    private final PostedSql sql;
    private final Correspondents correspondents;
    private final Mailboxes mailboxes;
    private final Outbox outbox;
    private final Budget budget;
    private final JsonMapper json;

    TicketMails(
            Jdbi jdbi,
            Correspondents correspondents,
            Mailboxes mailboxes,
            Outbox outbox,
            Budget budget,
            JsonMapper json) {
        this.sql = jdbi.onDemand(PostedSql.class);
        this.correspondents = correspondents;
        this.mailboxes = mailboxes;
        this.outbox = outbox;
        this.budget = budget;
        this.json = json;
    }

    /** Queues the mails that an entry of the ledger asks for, if any. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void tell(Entry entry) {
        switch (entry.type()) {
            case "ticket.opened" -> posted(entry).ifPresent(this::tellOpened);
            case "ticket.replied" -> posted(entry).ifPresent(this::tellReplied);
            default -> {}
        }
    }

    private Optional<Posted> posted(Entry entry) {
        return sql.find(json.readTree(entry.detail()).required("messageId").longValue());
    }

    private void tellOpened(Posted posted) {
        if (posted.byStaff()) {
            tell(posted, Template.OPENED);
        } else if (posted.wantsReceipt()) {
            acknowledge(posted);
        }
    }

    /** What a robot wrote is told to nobody: two of them would never end. */
    private void tellReplied(Posted posted) {
        if (posted.byStaff() || posted.mayAnswer()) {
            tell(posted, Template.REPLY);
        }
    }

    private void tell(Posted posted, Template template) {
        Mailbox mailbox = mailbox(posted);
        correspondents.of(posted.ticketId()).stream()
                .filter(posted::isFor)
                .forEach(to -> put(posted, mailbox, to, to.isOfTicket() ? template : Template.RELAY));
    }

    private void acknowledge(Posted posted) {
        Mailbox mailbox = mailbox(posted);
        if (mailbox != null && mailbox.acknowledges()) {
            correspondents.of(posted.ticketId()).stream()
                    .filter(to -> to.kind() == Correspondent.Kind.REQUESTER && budget.allows(to))
                    .forEach(to -> put(posted, mailbox, to, posted.receipt(to)));
        }
    }

    private void put(Posted posted, @Nullable Mailbox mailbox, Correspondent to, Template template) {
        String deskSpeaks = mailbox == null ? NO_LANGUAGE : mailbox.language();
        outbox.put(
                new Recipient(to.address(), Objects.requireNonNullElse(to.language(), deskSpeaks)),
                template,
                new About(posted.ticketId(), to.id(), posted.messageId(), mailbox == null ? null : mailbox.id()),
                number -> correspondents.messageId(to, number));
    }

    /** Where the ticket came in, else the mailbox of its department; null: there is none. */
    private @Nullable Mailbox mailbox(Posted posted) {
        return Optional.ofNullable(posted.mailboxId())
                .map(mailboxes::get)
                .filter(mailbox -> mailbox.retiredAt() == null)
                .or(() -> mailboxes.ofDepartment(posted.departmentId()))
                .orElse(null);
    }
}
