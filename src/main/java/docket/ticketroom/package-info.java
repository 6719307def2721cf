/**
 * A ticket, as pages of staff: reading it beside its list, writing in it, acts on it. Parses, calls the desk, shows; it holds no
 * rule. Nobody uses it.
 */
@NullMarked
package docket.ticketroom;

import org.jspecify.annotations.NullMarked;
