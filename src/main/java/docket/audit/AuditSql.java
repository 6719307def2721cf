package docket.audit;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.customizer.Define;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jspecify.annotations.Nullable;

/** The statement that reads the audit trail. */
interface AuditSql {

    default List<AuditLine> list(AuditFilter filter, long before, int limit) {
        return list(conditions(filter), filter, before, limit);
    }

    @SqlQuery("""
            SELECT id, at, type, actor, actor_id, object_id, CAST(detail AS text) AS detail, channel, token_id, address,
                request_id, encode(before_digest, 'hex') AS before_digest, encode(after_digest, 'hex') AS after_digest
            FROM event
            WHERE id < :before
                <conditions>
            ORDER BY id DESC
            LIMIT :limit
            """)
    @RegisterConstructorMapper(AuditLine.class)
    List<AuditLine> list(
            @Define("conditions") String conditions,
            @BindMethods AuditFilter filter,
            @Bind("before") long before,
            @Bind("limit") int limit);

    private static String conditions(AuditFilter filter) {
        String type = filter.type();
        return Stream.of(
                        where(filter.actor(), "AND actor = :actor"),
                        where(filter.actorId(), "AND actor_id = :actorId"),
                        where(type, isPrefix(type) ? "AND starts_with(type, :type)" : "AND type = :type"),
                        where(filter.objectId(), "AND object_id = :objectId"),
                        where(filter.channel(), "AND channel = :channel"),
                        where(filter.tokenId(), "AND token_id = :tokenId"),
                        where(filter.address(), "AND address = :address"),
                        where(filter.requestId(), "AND request_id = :requestId"),
                        where(filter.from(), "AND at >= :from"),
                        where(filter.to(), "AND at < :to"))
                .filter(condition -> !condition.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isPrefix(@Nullable String type) {
        return type != null && type.endsWith(".");
    }

    private static String where(@Nullable Object value, String condition) {
        return value == null ? "" : condition;
    }
}
