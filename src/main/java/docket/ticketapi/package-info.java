/**
 * Tickets by the API of staff, exactly as docs/staff-v1.openapi.yaml says: parses, calls the desk, shapes the answer. It holds
 * no rule and no SQL. Nobody uses it.
 */
@NullMarked
package docket.ticketapi;

import org.jspecify.annotations.NullMarked;
