/** Tests of the pages of a ticket. */
@NullMarked
package docket.ticketroom;

import org.jspecify.annotations.NullMarked;
