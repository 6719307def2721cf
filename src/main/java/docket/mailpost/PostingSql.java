package docket.mailpost;

import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statement that keeps what mail adds to a message. */
interface PostingSql {

    @SqlUpdate("""
            INSERT INTO mail_message (message_id, incoming_mail_id, verified, html)
            VALUES (:messageId, :incomingMailId, :verified, :html)
            """)
    void insert(
            @Bind("messageId") long messageId,
            @Bind("incomingMailId") long incomingMailId,
            @Bind("verified") boolean verified,
            @Bind("html") @Nullable String html);
}
