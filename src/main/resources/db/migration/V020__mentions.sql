-- A note called this member to the ticket, and the member has not come yet.
CREATE TABLE mention (
    person_id bigint NOT NULL REFERENCES staff,
    ticket_id bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    PRIMARY KEY (person_id, ticket_id)
);

CREATE INDEX mention_ticket ON mention (ticket_id);
