package docket.accounts;

import java.time.Instant;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;

/** Every statement on people who belong to no account. */
interface PersonSql {

    @SqlQuery("""
            INSERT INTO person (kind, name, email, phone, company, created_at)
            VALUES ('contact', :name, :email, :phone, :company, :now)
            RETURNING id
            """)
    long insertContact(@BindMethods Contact contact, @Bind("now") Instant now);
}
