package docket.correspondence;

import docket.correspondents.Correspondent;
import docket.correspondents.Correspondents;
import docket.mailboxes.Mailbox;
import docket.mailboxes.Mailboxes;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Where a member of staff may answer a notice of a ticket to. */
@Component
public class StaffAnswers {

    private final PostedSql sql;
    private final Mailboxes mailboxes;
    private final Correspondents correspondents;

    StaffAnswers(Jdbi jdbi, Mailboxes mailboxes, Correspondents correspondents) {
        this.sql = jdbi.onDemand(PostedSql.class);
        this.mailboxes = mailboxes;
        this.correspondents = correspondents;
    }

    /**
     * The reply address of a member in a ticket; empty where its mailbox takes no answers of staff, or has no
     * sub-addresses: only by its token is a member known.
     */
    @Transactional
    public Optional<String> address(long ticketId, long personId) {
        return sql.mailboxOf(ticketId)
                .map(mailboxes::get)
                .filter(mailbox -> mailbox.staffAnswers() && mailbox.subAddresses() && mailbox.retiredAt() == null)
                .flatMap(mailbox -> address(mailbox, ticketId, personId));
    }

    private Optional<String> address(Mailbox mailbox, long ticketId, long personId) {
        Optional<Correspondent> member = correspondents.ofStaff(ticketId, personId);
        return member.map(
                to -> correspondents.replyAddress(mailbox.emailAddress(), to).value());
    }
}
