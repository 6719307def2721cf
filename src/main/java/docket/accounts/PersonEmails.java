package docket.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.mapper.ColumnMapper;
import org.jdbi.v3.core.statement.StatementContext;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads a person's addresses, which the statement gathers in one column as JSON. */
public final class PersonEmails implements ColumnMapper<List<PersonEmail>> {

    @Override
    public List<PersonEmail> map(ResultSet row, int column, StatementContext context) throws SQLException {
        return JsonMapper.shared().readValue(row.getString(column), new TypeReference<>() {});
    }
}
