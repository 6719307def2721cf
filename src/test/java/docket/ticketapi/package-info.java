/** Tests of tickets by the API of staff. */
@NullMarked
package docket.ticketapi;

import org.jspecify.annotations.NullMarked;
