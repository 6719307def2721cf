/**
 * Who takes part in a ticket beside its requester (CC). Others use {@link docket.participants.Participants}; that they see
 * the ticket is said where all sight is, in {@link docket.tickets.VisibleTo}.
 */
@NullMarked
package docket.participants;

import org.jspecify.annotations.NullMarked;
