/**
 * The desk's staff and their roles; who a person is as an actor, customers included. Others use
 * {@link docket.staff.StaffMembers}, {@link docket.staff.Roles} and {@link docket.staff.Actors}.
 */
@NullMarked
package docket.staff;

import org.jspecify.annotations.NullMarked;
