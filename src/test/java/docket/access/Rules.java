package docket.access;

import static docket.access.Rule.only;
import static docket.access.Rule.scope;
import static docket.access.Rule.ticket;

import docket.tokens.Scope;
import java.util.Map;

/** The matrix: one row for each operation of the document; one that has none fails the build. */
final class Rules {

    static final Map<String, Rule> V3 = Map.ofEntries(
            Map.entry("getTicketsCategories", scope(Scope.TICKETS_READ)),
            Map.entry("getTickets", scope(Scope.TICKETS_READ)),
            Map.entry("getOpenOrUnreadTickets", scope(Scope.TICKETS_READ)),
            Map.entry("createTicket", scope(Scope.TICKETS)),
            Map.entry("createContactTicket", scope(Scope.CONTACT)),
            Map.entry("deleteAttachment", only(Scope.TICKETS, Who.OWNER, Who.COLLEAGUE, Who.LONER)),
            Map.entry("uploadAttachment", scope(Scope.TICKETS)),
            Map.entry("getTicket", ticket(Scope.TICKETS_READ)),
            Map.entry("getTicketAttachment", ticket(Scope.TICKETS_READ)),
            Map.entry("replyToTicket", ticket(Scope.TICKETS)),
            Map.entry("openTicket", ticket(Scope.TICKETS)),
            Map.entry("closeTicket", ticket(Scope.TICKETS)));

    static final Map<String, Rule> STAFF = Map.ofEntries(Map.entry("getMe", scope(Scope.STAFF_READ)));

    private Rules() {}
}
