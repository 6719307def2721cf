package docket.queues;

import java.util.List;

/** A ticket with all of its messages, notes included, oldest first. */
public record StaffConversation(StaffTicket ticket, List<StaffMessage> messages) {}
