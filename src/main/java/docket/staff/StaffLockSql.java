package docket.staff;

import org.jdbi.v3.sqlobject.statement.SqlUpdate;

/** The statement by which changes of staff and roles, which are rare, come one at a time. */
interface StaffLockSql {

    /** So there is always an admin left, and a role that is given is not retired. */
    @SqlUpdate("""
            LOCK TABLE role, staff IN SHARE ROW EXCLUSIVE MODE
            """)
    void lock();
}
