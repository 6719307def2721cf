package docket.queues;

import java.util.List;
import java.util.Optional;

/**
 * Some tickets of a list.
 *
 * @param next where the next page starts; empty: there is none
 */
public record StaffPage(List<StaffTicket> tickets, Optional<Place> next) {}
