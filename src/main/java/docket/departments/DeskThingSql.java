package docket.departments;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** The statements that each kind of {@link DeskThing} has. */
interface DeskThingSql<T extends DeskThing> {

    /** Changes are rare: one at a time, so that what one has looked up stays so. Tickets go on meanwhile. */
    @SqlUpdate("""
            LOCK TABLE department, category, priority, canned_text IN SHARE ROW EXCLUSIVE MODE
            """)
    void lock();

    List<T> list();

    Optional<T> find(long id);

    Optional<T> findByName(String name);

    void setRetired(long id, @Nullable Instant at);
}
