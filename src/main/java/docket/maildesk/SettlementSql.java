package docket.maildesk;

import docket.mailread.Arrival;
import docket.platform.EmailAddress;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statements by which staff decide on a mail. */
interface SettlementSql {

    /** Answers 0 where it was decided on before. */
    @SqlUpdate("""
            UPDATE incoming_mail
            SET disposition = :word, ticket_id = coalesce(:ticketId, ticket_id), posted_message_id = :messageId,
                person_id = :writerId, settled_by = :settledBy, settled_at = now()
            WHERE id = :id AND disposition IN ('quarantined', 'proposed')
            """)
    int settle(@BindMethods Settlement settlement);

    /** Asks those who work at a ticket; answers 0 where it was decided on before. */
    @SqlUpdate("""
            UPDATE incoming_mail
            SET disposition = 'proposed', ticket_id = :ticketId, correspondent_id = :correspondentId
            WHERE id = :id AND disposition = 'quarantined'
            """)
    int propose(@Bind("id") long id, @Bind("ticketId") long ticketId, @Bind("correspondentId") long correspondentId);

    /** What could not be read when the mail was judged is known from now on; of one that was read nothing changes. */
    default void describe(Arrival arrival) {
        EmailAddress from = arrival.from();
        if (!arrival.read().whole() && from != null) {
            describe(arrival.waiting().id(), from.value(), arrival.name(), arrival.subject());
        }
    }

    @SqlUpdate("""
            UPDATE incoming_mail
            SET sender = :sender, sender_name = :senderName, subject = :subject
            WHERE id = :id
            """)
    void describe(
            @Bind("id") long id,
            @Bind("sender") String sender,
            @Bind("senderName") String senderName,
            @Bind("subject") String subject);
}
