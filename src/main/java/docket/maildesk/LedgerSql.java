package docket.maildesk;

import docket.events.Actor;
import docket.mailin.IncomingMail;
import docket.platform.Conditions;
import docket.tickets.VisibleTo;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** The statements by which staff read the ledger of mail. */
@RegisterConstructorMapper(IncomingMail.class)
@RegisterConstructorMapper(Undecided.class)
interface LedgerSql {

    /** A mail of no ticket is looked at as a ticket of its mailbox would be: {@code t} is that, or the mail's own. */
    String TABLES = """
            FROM incoming_mail AS mail
            LEFT JOIN mailbox ON mailbox.id = mail.mailbox_id
            LEFT JOIN ticket ON ticket.id = mail.ticket_id
            CROSS JOIN LATERAL (
                SELECT CASE WHEN ticket.id IS NULL THEN mailbox.department_id ELSE ticket.department_id END
                    AS department_id) AS t
            WHERE <visible>
            """;

    default List<IncomingMail> list(Actor.Staff actor, LedgerFilter filter, long before, int limit) {
        Boolean open = filter.open();
        Conditions conditions = new Conditions()
                .when(filter.disposition() != null, "mail.disposition = :dispositionWord")
                .when(open != null && open, "mail.disposition IN ('quarantined', 'proposed')")
                .when(open != null && !open, "mail.disposition NOT IN ('quarantined', 'proposed')")
                .when(filter.mailboxId() != null, "mail.mailbox_id = :mailboxId")
                .when(filter.ticketId() != null, "mail.ticket_id = :ticketId")
                .when(filter.sender() != null, "lower(mail.sender) = lower(:sender)");
        return list(actor, conditions.sql(), filter, before, limit);
    }

    @SqlQuery("SELECT " + IncomingMail.COLUMNS + TABLES + """
                AND mail.id < :before
            <conditions>
            ORDER BY mail.id DESC
            LIMIT :limit
            """)
    List<IncomingMail> list(
            @VisibleTo Actor actor,
            @Define("conditions") String conditions,
            @BindMethods LedgerFilter filter,
            @Bind("before") long before,
            @Bind("limit") int limit);

    @SqlQuery("""
            SELECT count(*) FILTER (WHERE mail.disposition = 'quarantined') AS quarantined,
                count(*) FILTER (WHERE mail.disposition = 'proposed') AS proposed
            """ + TABLES + """
                AND mail.disposition IN ('quarantined', 'proposed')
            """)
    Undecided count(@VisibleTo Actor actor);

    @SqlQuery("SELECT " + IncomingMail.COLUMNS + TABLES + """
                AND mail.id = :id
            """)
    Optional<IncomingMail> find(@VisibleTo Actor actor, @Bind("id") long id);
}
