package docket.contactform;

import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on puzzles that were solved. */
interface PuzzleSql {

    /** Answers 0 where it was used before. */
    @SqlUpdate("""
            INSERT INTO contact_puzzle (digest, used_at)
            VALUES (:digest, now())
            ON CONFLICT DO NOTHING
            """)
    int use(@Bind("digest") byte[] digest);

    /** Forgets those that are too old to be used again, by any clock. */
    @SqlUpdate("""
            DELETE FROM contact_puzzle
            WHERE used_at < now() - interval '25 hours'
            """)
    void forgetUsed();
}
