/**
 * Tickets as staff see them: one with its whole conversation, and lists of many by filter, order and place. Others use
 * {@link docket.queues.Queues}, and {@link docket.queues.Narrowed} in statements about all tickets of a list; nothing is
 * changed here.
 */
@NullMarked
package docket.queues;

import org.jspecify.annotations.NullMarked;
