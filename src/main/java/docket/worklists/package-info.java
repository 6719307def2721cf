/**
 * Lists of tickets, as pages of staff: queues, filters, finding, lists with a name, acts on many tickets. Parses, calls the desk,
 * shows; it holds no rule. Others show a list by {@link docket.worklists.ListPart} and read times by
 * {@link docket.worklists.SnoozeTime}.
 */
@NullMarked
package docket.worklists;

import org.jspecify.annotations.NullMarked;
