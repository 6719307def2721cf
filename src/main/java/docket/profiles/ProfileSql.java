package docket.profiles;

import java.util.Optional;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on profiles. */
@RegisterConstructorMapper(Profile.class)
interface ProfileSql {

    /** A {@link Profile}. */
    String SELECT = """
            SELECT person.name, person.language, person.time_zone, person.theme, staff.signature, staff.notices
            FROM person
            LEFT JOIN staff ON staff.person_id = person.id
            WHERE person.id = :id
            """;

    @SqlQuery(SELECT)
    Optional<Profile> find(@Bind("id") long id);

    @SqlQuery(SELECT + """
            FOR NO KEY UPDATE OF person
            """)
    Optional<Profile> lock(@Bind("id") long id);

    @SqlUpdate("""
            UPDATE person
            SET name = :name, language = :language, time_zone = :timeZone, theme = :theme
            WHERE id = :id
            """)
    void change(@Bind("id") long id, @BindMethods Profile profile);

    @SqlUpdate("""
            UPDATE staff
            SET signature = :signature, notices = :notices
            WHERE person_id = :id
            """)
    void changeStaff(@Bind("id") long id, @BindMethods Profile profile);
}
