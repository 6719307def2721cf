/**
 * What staff do with tickets: open them for customers, note, sort, assign, snooze, give, lock, and mark as spam. Others use
 * {@link docket.casework.Casework} and
 * {@link docket.casework.Mentions}; answering is an act of {@link docket.tickets.Tickets}.
 */
@NullMarked
package docket.casework;

import org.jspecify.annotations.NullMarked;
