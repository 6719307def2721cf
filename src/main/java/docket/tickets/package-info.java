/**
 * The ticket and its conversation: opening, replying, closing, reading, lists. Others use
 * {@link docket.tickets.Tickets}; what an actor may see is said in one place, {@link docket.tickets.VisibleTo}.
 */
@NullMarked
package docket.tickets;

import org.jspecify.annotations.NullMarked;
