package docket.mailtexts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on the words of mails that were changed; the others have no row. */
@RegisterConstructorMapper(MailText.class)
interface MailTextSql {

    /** A {@link MailText}. */
    String SELECT = """
            SELECT template, language, subject, content, changed_at
            FROM mail_text
            """;

    /** Changes are rare: one at a time. Mails are written meanwhile. */
    @SqlUpdate("""
            LOCK TABLE mail_text IN SHARE ROW EXCLUSIVE MODE
            """)
    void lock();

    @SqlQuery(SELECT)
    List<MailText> list();

    @SqlQuery(SELECT + """
            WHERE template = :template AND language = :language
            """)
    Optional<MailText> find(@Bind("template") String template, @Bind("language") String language);

    @SqlQuery("""
            INSERT INTO mail_text (template, language, subject, content, changed_at)
            VALUES (:template, :language, :subject, :content, :at)
            ON CONFLICT (template, language) DO UPDATE
            SET subject = excluded.subject, content = excluded.content, changed_at = excluded.changed_at
            RETURNING id
            """)
    long put(
            @Bind("template") String template,
            @Bind("language") String language,
            @BindMethods MailTextForm.Checked words,
            @Bind("at") Instant at);

    @SqlQuery("""
            DELETE FROM mail_text
            WHERE template = :template AND language = :language
            RETURNING id
            """)
    Optional<Long> delete(@Bind("template") String template, @Bind("language") String language);
}
