package docket.platform;

import java.sql.Connection;
import java.time.Clock;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.DataSourceUtils;

/** Puts the database, its migrations and Jdbi together; whatever takes Jdbi finds the schema up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DocketSettings.class, DatabaseSettings.class})
class DatabaseConfig {

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings, DocketSettings docket) {
        return Database.open(settings, docket.data());
    }

    @Bean
    @DependsOnDatabaseInitialization
    Jdbi jdbi(DataSource dataSource) {
        Jdbi jdbi = Jdbi.create(new TransactionalConnections(dataSource)).installPlugin(new SqlObjectPlugin());
        jdbi.registerArrayType(String.class, "text");
        jdbi.registerArrayType(Long.class, "bigint");
        jdbi.getConfig(SqlStatements.class).setUnusedBindingAllowed(true);
        // Values are customers' words: they do not belong into exceptions, and so into the log.
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        return jdbi;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    /** Joins Jdbi to Spring's transactions: a plain data source would commit each statement by itself, unseen. */
    private record TransactionalConnections(DataSource dataSource) implements ConnectionFactory {

        @Override
        public Connection openConnection() {
            return DataSourceUtils.getConnection(dataSource);
        }

        @Override
        public void closeConnection(Connection connection) {
            DataSourceUtils.releaseConnection(connection, dataSource);
        }
    }
}
