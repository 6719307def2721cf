package docket.tickets;

import java.util.List;

/** Some rows of a list, and whether more follow. */
public record Page(List<Ticket> tickets, boolean more) {}
