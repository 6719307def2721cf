package docket.access;

import static docket.access.Rule.only;
import static docket.access.Rule.scope;
import static docket.access.Rule.ticket;

import docket.events.Permission;
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

    static final Map<String, Rule> STAFF = Map.ofEntries(
            Map.entry("getMe", scope(Scope.STAFF_READ)),
            Map.entry("listStaffTickets", scope(Scope.STAFF_READ)),
            Map.entry("createStaffTicket", scope(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("getStaffTicket", ticket(Scope.STAFF_READ)),
            Map.entry("changeStaffTicket", ticket(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("replyAsStaff", ticket(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("noteOnTicket", ticket(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("lockTicket", ticket(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("unlockTicket", ticket(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("markSpam", ticket(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("unmarkSpam", ticket(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("getStaffAttachment", ticket(Scope.STAFF_READ)),
            Map.entry("uploadStaffAttachment", scope(Scope.STAFF_WRITE)),
            Map.entry("deleteStaffAttachment", only(Scope.STAFF_WRITE)));

    private Rules() {}
}
