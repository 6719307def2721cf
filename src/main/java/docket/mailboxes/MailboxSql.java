package docket.mailboxes;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Every statement on mailboxes. */
@RegisterConstructorMapper(Mailbox.class)
interface MailboxSql {

    /** A {@link Mailbox}. */
    String SELECT = """
            SELECT mailbox.id, mailbox.name, mailbox.address, mailbox.sender_name, mailbox.department_id,
                department.name AS department, mailbox.category_id, category.name AS category, mailbox.language,
                mailbox.sub_addresses, mailbox.acknowledges, mailbox.staff_answers, mailbox.checker,
                mailbox.imap_host AS host, mailbox.imap_port AS port, mailbox.imap_security AS security,
                mailbox.imap_user AS "user", mailbox.imap_folder AS folder, mailbox.sign_in,
                mailbox.oauth_token_url AS token_url, mailbox.oauth_client_id AS client_id,
                mailbox.oauth_scope AS scope, mailbox.created_at, mailbox.retired_at
            FROM mailbox
            JOIN department ON department.id = mailbox.department_id
            JOIN category ON category.id = mailbox.category_id
            """;

    /** Changes are rare: one at a time, so that what one has looked up stays so. */
    @SqlUpdate("""
            LOCK TABLE mailbox IN SHARE ROW EXCLUSIVE MODE
            """)
    void lock();

    @SqlQuery(SELECT + """
            ORDER BY mailbox.id
            """)
    List<Mailbox> list();

    @SqlQuery(SELECT + """
            WHERE mailbox.id = :id
            """)
    Optional<Mailbox> find(@Bind("id") long id);

    @SqlQuery(SELECT + """
            WHERE mailbox.name = :name
            """)
    Optional<Mailbox> findByName(@Bind("name") String name);

    @SqlQuery(SELECT + """
            WHERE mailbox.key = :key
            """)
    Optional<Mailbox> findByKey(@Bind("key") String key);

    /** The live one of that key, else the one of the longest of those others that takes sub-addresses. */
    @SqlQuery(SELECT + """
            WHERE mailbox.retired_at IS NULL
                AND (mailbox.key = :key OR mailbox.sub_addresses AND mailbox.key = ANY (:shorter))
            ORDER BY length(mailbox.key) DESC
            LIMIT 1
            """)
    Optional<Mailbox> findReceiver(@Bind("key") String key, @Bind("shorter") List<String> shorter);

    @SqlQuery(SELECT + """
            WHERE mailbox.retired_at IS NULL
            ORDER BY mailbox.department_id = :departmentId DESC NULLS LAST, mailbox.id
            LIMIT 1
            """)
    Optional<Mailbox> findForDepartment(@Bind("departmentId") @Nullable Long departmentId);

    @SqlQuery("""
            SELECT secret_sealed
            FROM mailbox
            WHERE id = :id AND secret_sealed IS NOT NULL
            """)
    Optional<byte[]> findSecret(@Bind("id") long id);

    @SqlQuery("""
            INSERT INTO mailbox (
                name, address, key, sender_name, department_id, category_id, language, sub_addresses, acknowledges,
                staff_answers, checker, imap_host, imap_port, imap_security, imap_user, imap_folder, sign_in,
                oauth_token_url, oauth_client_id, oauth_scope, secret_sealed, created_at)
            VALUES (
                :name, :address.value, :address.key, :senderName, :departmentId, :categoryId, :language,
                :subAddresses, :acknowledges, :staffAnswers, :checker, :imap?.host, :imap?.port,
                :imap?.security.word, :imap?.user, :imap?.folder, :imap?.signIn.word, :imap?.tokenUrl,
                :imap?.clientId, :imap?.scope, :sealed, :at)
            RETURNING id
            """)
    long insert(@BindMethods MailboxFields fields, @Bind("sealed") byte @Nullable [] sealed, @Bind("at") Instant at);

    @SqlUpdate("""
            UPDATE mailbox
            SET name = :name, address = :address.value, key = :address.key, sender_name = :senderName,
                department_id = :departmentId, category_id = :categoryId, language = :language,
                sub_addresses = :subAddresses, acknowledges = :acknowledges, staff_answers = :staffAnswers,
                checker = :checker, imap_host = :imap?.host, imap_port = :imap?.port,
                imap_security = :imap?.security.word, imap_user = :imap?.user, imap_folder = :imap?.folder,
                sign_in = :imap?.signIn.word, oauth_token_url = :imap?.tokenUrl,
                oauth_client_id = :imap?.clientId, oauth_scope = :imap?.scope, secret_sealed = :sealed
            WHERE id = :id
            """)
    void change(@Bind("id") long id, @BindMethods MailboxFields fields, @Bind("sealed") byte @Nullable [] sealed);

    @SqlUpdate("""
            UPDATE mailbox
            SET secret_sealed = :sealed
            WHERE id = :id
            """)
    void setSecret(@Bind("id") long id, @Bind("sealed") byte @Nullable [] sealed);

    @SqlUpdate("""
            UPDATE mailbox
            SET retired_at = :at
            WHERE id = :id
            """)
    void setRetired(@Bind("id") long id, @Bind("at") @Nullable Instant at);
}
