/**
 * Tickets as customers' people see them: their own, or by right all of their account. Others use
 * {@link docket.requests.Requests}; the conversation of one is read by {@link docket.tickets.Tickets}.
 */
@NullMarked
package docket.requests;

import org.jspecify.annotations.NullMarked;
