package docket.bench;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.Filter;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.proxy.ParameterSetOperation;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes what a server asks of its database, in order, request by request. What other threads ask meanwhile (jobs, acts of
 * this process) is not noted and goes to the pool directly.
 */
final class Recorder implements BeanPostProcessor {

    private static final int PATIENCE_SECONDS = 30;
    private static final ThreadLocal<@Nullable List<Step>> OPEN = new ThreadLocal<>();

    private final BlockingQueue<List<Step>> finished = new LinkedBlockingQueue<>();
    private volatile @Nullable HikariDataSource pool;

    /** Puts this between a server that is about to start and its database. */
    void join(GenericApplicationContext server) {
        server.getBeanFactory().addBeanPostProcessor(this);
        server.registerBean("recordingFilter", FilterRegistrationBean.class, () -> {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>((request, response, chain) -> {
                begin();
                try {
                    chain.doFilter(request, response);
                } finally {
                    end();
                }
            });
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        });
    }

    /** The steps of the oldest request that was not taken yet. */
    List<Step> take() throws InterruptedException {
        List<Step> steps = finished.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (steps == null) {
            throw new IllegalStateException("No request ended within " + PATIENCE_SECONDS + " s");
        }
        return steps;
    }

    void begin() {
        OPEN.set(new ArrayList<>());
    }

    void end() {
        List<Step> steps = OPEN.get();
        OPEN.remove();
        if (steps != null) {
            finished.add(List.copyOf(steps));
        }
    }

    /** The same source of connections, where what noting threads do is noted. */
    DataSource noting(DataSource source) {
        DataSource noted = ProxyDataSourceBuilder.create(source)
                .afterQuery((execution, queries) -> queries.forEach(this::statement))
                .afterMethod(this::method)
                .proxyResultSet()
                .build();
        return new DelegatingDataSource(source) {
            @Override
            public Connection getConnection() throws SQLException {
                return OPEN.get() == null ? super.getConnection() : noted.getConnection();
            }
        };
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource found) {
            pool = found;
            return noting(found);
        }
        return bean;
    }

    /** The server's pool, for its settings. */
    HikariDataSource pool() {
        return Objects.requireNonNull(pool);
    }

    private void statement(QueryInfo query) {
        List<Step> steps = OPEN.get();
        if (steps != null) {
            List<ParameterSetOperation> operations = new ArrayList<>();
            query.getParametersList().forEach(operations::addAll);
            operations.sort(
                    Comparator.comparing(operation -> (Integer) operation.getArgs()[0]));
            List<Object> values = operations.stream().map(Recorder::value).toList();
            steps.add(new Step.Statement(query.getQuery(), values, false, Optional.empty()));
        }
    }

    private void method(MethodExecutionContext call) {
        List<Step> steps = OPEN.get();
        if (steps == null || call.getThrown() != null) {
            return;
        }
        String name = call.getMethod().getName();
        Object result = call.getResult();
        if (call.getTarget() instanceof Connection) {
            switch (name) {
                case "setAutoCommit" ->
                    steps.add(call.getMethodArgs()[0].equals(true) ? Step.Bound.EACH_BY_ITSELF : Step.Bound.BEGIN);
                case "commit" -> steps.add(Step.Bound.COMMIT);
                case "rollback" -> throw new IllegalStateException("A request rolled back: " + steps);
                default -> {}
            }
        } else if (name.matches("getUpdateCount|executeUpdate") && result instanceof Integer count) {
            last(steps, statement -> statement.seen(count > 0));
        } else if (call.getTarget() instanceof ResultSet && name.equals("next")) {
            last(steps, statement -> statement.seen(Boolean.TRUE.equals(result)));
        } else if (call.getTarget() instanceof ResultSet
                && result instanceof Long number
                && call.getMethodArgs()[0].equals(1)) {
            last(steps, statement -> statement.read(number));
        }
    }

    /** What is read belongs to the statement before it: a request does one thing after the other. */
    private static void last(List<Step> steps, UnaryOperator<Step.Statement> change) {
        if (!steps.isEmpty() && steps.getLast() instanceof Step.Statement statement) {
            steps.set(steps.size() - 1, change.apply(statement));
        }
    }

    private static Object value(ParameterSetOperation operation) {
        Object[] arguments = operation.getArgs();
        try {
            return switch (operation.getMethod().getName()) {
                case "setNull" -> new Step.Null((int) arguments[1]);
                case "setArray" -> {
                    Array array = (Array) arguments[1];
                    yield new Step.Elements(array.getBaseTypeName(), List.of((Object[]) array.getArray()));
                }
                default -> arguments[1];
            };
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
