/**
 * The pages of mail: what came in and what staff decide on it, HTML of strangers in frames of its own, and what mail adds to
 * the page of a ticket. Parses, calls, shows; it holds no rule. {@code ticketroom} uses {@link docket.mailroom.TicketMailViews}.
 */
@NullMarked
package docket.mailroom;

import org.jspecify.annotations.NullMarked;
