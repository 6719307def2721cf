package docket.bulk;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import docket.platform.Loop;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.ArgumentFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

/** Makes the statements of bulk acts, and lets the server work them off; the command line never does. */
@Configuration(proxyBeanMethods = false)
class BulkConfig {

    /** Few tickets are changed before anybody looks up. */
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Bean
    BulkSql bulkSql(Jdbi jdbi, JsonMapper json) {
        keepAsJson(jdbi, json, BulkChange.class);
        keepAsJson(jdbi, json, Before.class);
        return jdbi.onDemand(BulkSql.class);
    }

    @Bean
    @ConditionalOnWebApplication
    Loop bulkLoop(BulkWorker worker) {
        return new Loop("bulk", 1, worker::step, PAUSE);
    }

    @Bean
    RecurringTask<Void> sweepBulkActs(BulkSql sql) {
        return Tasks.recurring("bulk-sweep", Schedules.daily(LocalTime.of(4, 15)))
                .execute((instance, context) -> sql.deleteOld());
    }

    private static <T> void keepAsJson(Jdbi jdbi, JsonMapper json, Class<T> type) {
        jdbi.registerColumnMapper(type, (row, column, context) -> {
            String text = row.getString(column);
            return text == null ? null : json.readValue(text, type);
        });
        ArgumentFactory argument = (declared, value, config) -> type.isInstance(value)
                ? Optional.of((position, statement, context) ->
                        statement.setObject(position, json.writeValueAsString(value), Types.OTHER))
                : Optional.empty();
        jdbi.registerArgument(argument);
    }
}
