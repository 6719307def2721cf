/** Tests of the ticket's rules, and of its front door on real PostgreSQL. */
@NullMarked
package docket.tickets;

import org.jspecify.annotations.NullMarked;
