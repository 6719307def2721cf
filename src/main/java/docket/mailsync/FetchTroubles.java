package docket.mailsync;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads why a mailbox can't be fetched. */
public final class FetchTroubles implements ColumnMapper<@Nullable FetchTrouble> {

    @Override
    public @Nullable FetchTrouble map(ResultSet row, int column, StatementContext context) throws SQLException {
        String stored = row.getString(column);
        return stored == null ? null : FetchTrouble.find(stored).orElse(null);
    }
}
