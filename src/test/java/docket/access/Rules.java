package docket.access;

import static docket.access.Rule.only;
import static docket.access.Rule.scope;
import static docket.access.Rule.ticket;

import docket.events.Permission;
import docket.tokens.Scope;
import java.util.HashMap;
import java.util.List;
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

    /** Reading for everybody at the desk. */
    private static final Rule STAFF_READ = scope(Scope.STAFF_READ);

    private static final Rule READ_TICKET = ticket(Scope.STAFF_READ);
    private static final Rule WORK_ON_TICKET = ticket(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER);

    /** The operations on tickets. */
    static final Map<String, Rule> TICKETS = Map.ofEntries(
            Map.entry("getMe", STAFF_READ),
            Map.entry("listStaffTickets", STAFF_READ),
            Map.entry("createStaffTicket", scope(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("getStaffTicket", READ_TICKET),
            Map.entry("getStaffAttachment", READ_TICKET),
            Map.entry("changeStaffTicket", WORK_ON_TICKET),
            Map.entry("listParticipants", READ_TICKET),
            Map.entry("addParticipant", WORK_ON_TICKET),
            Map.entry("removeParticipant", WORK_ON_TICKET),
            Map.entry("replyAsStaff", WORK_ON_TICKET),
            Map.entry("noteOnTicket", WORK_ON_TICKET),
            Map.entry("lockTicket", WORK_ON_TICKET),
            Map.entry("unlockTicket", WORK_ON_TICKET),
            Map.entry("markSpam", WORK_ON_TICKET),
            Map.entry("unmarkSpam", WORK_ON_TICKET),
            Map.entry("uploadStaffAttachment", scope(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
            Map.entry("deleteStaffAttachment", only(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)));

    /** The operations on mail: a mail of no ticket is seen by those who see the mailbox's department. */
    static Map<String, Rule> mail() {
        Who[] support = {Who.AGENT, Who.WATCHER, Who.TRAINEE, Who.SUPERVISOR, Who.WORKING_ADMIN, Who.ADMIN};
        Rule read = only(Scope.STAFF_READ, support);
        Rule decide = only(Scope.STAFF_WRITE, support).may(Permission.TICKETS_ANSWER);
        Rule rule = scope(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER);
        return Map.ofEntries(
                Map.entry("listMails", STAFF_READ),
                Map.entry("getMail", read),
                Map.entry("getRawMail", read),
                Map.entry("acceptMail", decide),
                Map.entry("releaseMail", decide),
                Map.entry("rejectMail", decide),
                Map.entry("listSentMails", READ_TICKET),
                Map.entry("resendMail", only(Scope.STAFF_WRITE).may(Permission.TICKETS_ANSWER)),
                Map.entry("listCopied", READ_TICKET),
                Map.entry("acceptCopied", WORK_ON_TICKET),
                Map.entry("rejectCopied", WORK_ON_TICKET),
                Map.entry("listMailSenders", STAFF_READ),
                Map.entry("putMailSender", rule),
                Map.entry("forgetMailSender", rule));
    }

    /** The operations that set the desk up, each kind of thing with the same six. */
    static Map<String, Rule> setUp() {
        Map<String, Rule> rules = new HashMap<>();
        things(rules, "Account", "Accounts", scope(Scope.STAFF_WRITE).may(Permission.ACCOUNTS_MANAGE));
        things(rules, "Person", "People", scope(Scope.STAFF_WRITE).may(Permission.ACCOUNTS_MANAGE));
        things(rules, "CannedText", "CannedTexts", scope(Scope.STAFF_WRITE).may(Permission.TEXTS_MANAGE));
        things(rules, "StaffMember", "Staff", scope(Scope.ADMIN).may(Permission.STAFF_MANAGE));
        things(rules, "Role", "Roles", scope(Scope.ADMIN).may(Permission.STAFF_MANAGE));
        things(rules, "Department", "Departments", scope(Scope.ADMIN).may(Permission.DESK_MANAGE));
        things(rules, "Category", "Categories", scope(Scope.ADMIN).may(Permission.DESK_MANAGE));
        things(rules, "Priority", "Priorities", scope(Scope.ADMIN).may(Permission.DESK_MANAGE));
        Rule mail = scope(Scope.ADMIN).may(Permission.MAIL_MANAGE);
        things(rules, "Mailbox", "Mailboxes", mail);
        rules.put("testMailbox", mail);
        rules.put("getMailboxFetching", STAFF_READ);
        rules.put("listMailTexts", STAFF_READ);
        rules.put("getMailText", STAFF_READ);
        for (String act : List.of("change", "reset", "preview")) {
            rules.put(act + "MailText", mail);
        }
        Rule people = scope(Scope.STAFF_WRITE).may(Permission.ACCOUNTS_MANAGE);
        rules.put("addPersonEmail", people);
        rules.put("removePersonEmail", people);
        rules.put("invitePerson", people);
        rules.put("inviteStaffMember", scope(Scope.ADMIN).may(Permission.STAFF_MANAGE));
        rules.put("listTokens", STAFF_READ);
        rules.put("getToken", only(Scope.STAFF_READ, Who.WORKING_ADMIN, Who.ADMIN));
        rules.put("createToken", scope(Scope.ADMIN));
        rules.put("revokeToken", only(Scope.ADMIN, Who.ADMIN));
        rules.put("listAudit", scope(Scope.ADMIN).may(Permission.AUDIT_READ));
        return rules;
    }

    private static void things(Map<String, Rule> rules, String thing, String things, Rule change) {
        rules.put("list" + things, STAFF_READ);
        rules.put("get" + thing, STAFF_READ);
        for (String act : List.of("create", "change", "retire", "reinstate")) {
            rules.put(act + thing, change);
        }
    }

    private Rules() {}
}
