package docket.tickets;

import docket.events.Actor;
import docket.events.Permission;
import docket.events.Rights;
import java.lang.annotation.Annotation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizerFactory;
import org.jdbi.v3.sqlobject.customizer.SqlStatementCustomizingAnnotation;
import org.jdbi.v3.sqlobject.customizer.SqlStatementParameterCustomizer;
import org.jspecify.annotations.Nullable;

/**
 * The one predicate: which tickets an actor may see. A statement that names a ticket takes the actor with this annotation
 * and says {@code WHERE <visible>}; the ticket's table is {@code t} in it. Spam is seen by staff alone.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@SqlStatementCustomizingAnnotation(VisibleTo.Predicate.class)
public @interface VisibleTo {

    /** Puts the predicate and its values into the statement. */
    final class Predicate implements SqlStatementCustomizerFactory {

        /** As requester or participant. An array, for an index finds each of its ids; EXISTS would look at all tickets. */
        private static final String OWN = """
                t.owner_id = :visibleTo
                    AND (t.person_id = :visiblePerson
                        OR t.id = ANY (ARRAY(SELECT ticket_id FROM participant WHERE person_id = :visiblePerson)))
                    AND t.spam_at IS NULL""";

        @Override
        public SqlStatementParameterCustomizer createForParameter(
                Annotation annotation, Class<?> sqlObject, Method method, Parameter parameter, int index, Type type) {
            return (statement, actor) -> restrict(statement, (Actor) actor);
        }

        /** Whether a member of staff sees the tickets of a department; null: those of none. */
        public static boolean admits(Actor.Staff staff, @Nullable Long departmentId) {
            return Rights.may(staff, Permission.TICKETS_ALL)
                    || (departmentId != null && staff.departments().contains(departmentId));
        }

        private static void restrict(SqlStatement<?> statement, Actor actor) {
            switch (actor) {
                case Actor.Customer customer
                when customer.seesAccount() ->
                    statement
                            .define("visible", "t.owner_id = :visibleTo AND t.spam_at IS NULL")
                            .bind("visibleTo", customer.accountId());
                case Actor.Customer customer ->
                    statement
                            .define("visible", OWN)
                            .bind("visibleTo", customer.accountId())
                            .bind("visiblePerson", customer.personId());
                case Actor.Site site when site.tokenId() == null -> statement.define("visible", "FALSE");
                case Actor.Site site ->
                    statement
                            .define("visible", "t.owner_id = 0 AND t.site_token_id = :visibleTo AND t.spam_at IS NULL")
                            .bind("visibleTo", site.tokenId());
                case Actor.Guest guest ->
                    statement
                            .define("visible", "t.id = :visibleTo AND t.spam_at IS NULL")
                            .bind("visibleTo", guest.ticketId());
                case Actor.Staff staff
                when Rights.may(staff, Permission.TICKETS_ALL) -> statement.define("visible", "TRUE");
                case Actor.Staff staff ->
                    statement
                            .define("visible", "t.department_id = ANY (:visibleTo)")
                            .bindArray("visibleTo", Long.class, staff.departments());
                case Actor.Docket docket -> statement.define("visible", "TRUE");
            }
        }
    }
}
