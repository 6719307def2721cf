-- Few of all tickets are open, and most lists are of those alone: they are found, put into order and counted by this index.
SET LOCAL statement_timeout = 0;

CREATE INDEX ticket_open ON ticket (staff_updated_at, id)
    INCLUDE (department_id, assignee_id, client_turn, snoozed_until)
    WHERE status = 'open' AND spam_at IS NULL;
