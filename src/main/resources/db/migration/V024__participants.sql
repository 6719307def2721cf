-- Who takes part in a ticket of their account beside its requester: they see it, and answer it. Its keys hold the account
-- of both, so a ticket can't be given to another account before its participants are gone.
CREATE TABLE participant (
    person_id  bigint      NOT NULL,
    ticket_id  bigint      NOT NULL,
    account_id bigint      NOT NULL,
    added_at   timestamptz NOT NULL,
    PRIMARY KEY (person_id, ticket_id),
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id),
    FOREIGN KEY (account_id, ticket_id) REFERENCES ticket (owner_id, id) ON DELETE CASCADE
);

CREATE INDEX participant_ticket ON participant (account_id, ticket_id);
