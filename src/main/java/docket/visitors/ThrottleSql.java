package docket.visitors;

import java.util.Optional;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** Every statement on failures to sign in; the database's clock counts for all processes. */
interface ThrottleSql {

    @SqlUpdate("""
            DELETE FROM sign_in_failure
            WHERE key = :key
                AND since < now() - make_interval(secs => :window)
            """)
    void deleteOld(@Bind("key") byte[] key, @BindMethods TryLimit.Figures limit);

    /**
     * Counts one more, unless there is a wait: then it answers 0. The wait is judged by the clock after the lock: a try that
     * began before another one's and got the row after it would see that one's time as a wait.
     */
    @SqlUpdate("""
            INSERT INTO sign_in_failure AS failure (key, failures, since, retry_at)
            VALUES (:key, 1, now(), now())
            ON CONFLICT (key) DO UPDATE
            SET failures = failure.failures + 1,
                retry_at = CASE
                    WHEN failure.failures + 1 < :failures THEN now()
                    ELSE now() + make_interval(
                        secs => least(:longest, 5 * power(2, least(failure.failures + 1 - :failures, 20))))
                END
            WHERE failure.retry_at <= clock_timestamp()
            """)
    int count(@Bind("key") byte[] key, @BindMethods TryLimit.Figures limit);

    @SqlQuery("""
            SELECT CAST(greatest(1, ceil(extract(EPOCH FROM retry_at - now()))) AS bigint)
            FROM sign_in_failure
            WHERE key = :key
            """)
    Optional<Long> secondsToWait(@Bind("key") byte[] key);

    @SqlUpdate("""
            UPDATE sign_in_failure
            SET failures = greatest(0, failures - 1), retry_at = now()
            WHERE key = :key
            """)
    void takeBack(@Bind("key") byte[] key);

    @SqlUpdate("""
            DELETE FROM sign_in_failure
            WHERE key = :key
            """)
    void delete(@Bind("key") byte[] key);

    @SqlUpdate("""
            DELETE FROM sign_in_failure
            WHERE since < now() - make_interval(secs => :window)
            """)
    void sweep(@Bind("window") long window);
}
