package docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.Test;

/** Holds docs/schema.sql, the whole database on one page, to what the migrations make. */
class SchemaTest {

    private static final List<String> CATALOG = List.of("""
            SELECT table_name, column_name, data_type, udt_name, is_nullable, column_default, is_identity,
                is_generated, generation_expression
            FROM information_schema.columns
            WHERE table_schema = :schema AND table_name <> 'flyway_schema_history'
            ORDER BY table_name, column_name
            """, """
            SELECT replace(indexdef, :schema || '.', '') AS definition
            FROM pg_indexes
            WHERE schemaname = :schema AND tablename <> 'flyway_schema_history'
            ORDER BY 1
            """, """
            SELECT CAST(conrelid AS regclass)::text AS on_table, replace(pg_get_constraintdef(oid), :schema || '.', '') AS definition
            FROM pg_constraint
            WHERE connamespace = CAST(:schema AS regnamespace) AND contype <> 'n'
                AND conrelid <> CAST(:schema || '.flyway_schema_history' AS regclass)
            ORDER BY 1, 2
            """);

    @Test
    void the_page_shows_the_schema_that_the_migrations_make() throws IOException {
        String page = Files.readString(Path.of("docs", "schema.sql"));

        TestDatabase.jdbi().useTransaction(handle -> {
            handle.execute("CREATE SCHEMA page");
            handle.execute("SET LOCAL search_path TO page");
            handle.createScript(page).execute();
            handle.execute("CREATE TABLE flyway_schema_history ()");
            for (String query : CATALOG) {
                assertThat(rows(handle, query, "page")).isEqualTo(rows(handle, query, "public"));
            }
            handle.rollback();
        });
    }

    private static List<Map<String, Object>> rows(Handle handle, String query, String schema) {
        handle.execute("SET LOCAL search_path TO " + schema);
        return handle.createQuery(query).bind("schema", schema).mapToMap().list();
    }
}
