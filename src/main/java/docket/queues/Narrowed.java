package docket.queues;

import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;

/**
 * Puts a {@link Narrowing} into the statement, which says {@code <narrowed>}; the ticket's table is {@code t} in it, and
 * values are always bound. It goes beside {@link docket.tickets.VisibleTo}, never in its place.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(Narrowed.Conditions.class)
public @interface Narrowed {

    /** Writes the conditions and binds their values. */
    final class Conditions implements SqlStatementCustomizerFactory {

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> sqlObject, Method method, Parameter parameter, int index, Type type) {
            return (statement, narrowing) -> put(statement, (Narrowing) narrowing);
        }

        private static void put(SqlStatement<?> statement, Narrowing narrowing) {
            statement.define("narrowed", narrowing.conditions());
            narrowing.values().forEach((name, value) -> {
                if (value instanceof List<?> list) {
                    statement.bindArray(name, list.getFirst().getClass(), list.toArray());
                } else {
                    statement.bind(name, value);
                }
            });
        }
    }
}
