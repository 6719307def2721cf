package docket.departments;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something by which a desk works: it has a name of its own, and is retired instead of deleted. */
interface DeskThing {

    long id();

    String name();

    /** Since when it is not to be had any more; null: it is. */
    @Nullable Instant retiredAt();
}
