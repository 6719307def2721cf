/**
 * News for the browsers of staff while they look: the ledger as a stream of bare words, and who else is at a ticket. What a
 * member is told of it could open. Others use {@link docket.live.Live} and {@link docket.live.Presence}.
 */
@NullMarked
package docket.live;

import org.jspecify.annotations.NullMarked;
