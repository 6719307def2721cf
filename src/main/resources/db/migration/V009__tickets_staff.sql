-- What staff do with a ticket. Nothing of it shows to its customer, but that spam is not there.
SET LOCAL statement_timeout = 0;

ALTER TABLE priority ADD COLUMN urgency integer NOT NULL DEFAULT 0;

ALTER TABLE ticket
    ADD COLUMN assignee_id      bigint      REFERENCES staff,
    ADD COLUMN tags             text[]      NOT NULL DEFAULT '{}',
    ADD COLUMN snoozed_until    timestamptz,
    ADD COLUMN spam_at          timestamptz,
    ADD COLUMN lock_reason      text,
    ADD COLUMN client_turn      boolean     NOT NULL DEFAULT false,
    ADD COLUMN version          integer     NOT NULL DEFAULT 1,
    ADD COLUMN staff_updated_at timestamptz NOT NULL DEFAULT now();

UPDATE ticket
SET staff_updated_at = updated_at,
    lock_reason = CASE WHEN force_closed THEN 'Closed by staff' END,
    client_turn = coalesce(
        (SELECT by_staff
            FROM message
            WHERE message.owner_id = ticket.owner_id AND message.ticket_id = ticket.id AND NOT internal
            ORDER BY id DESC
            LIMIT 1),
        false);

ALTER TABLE ticket ADD CHECK (force_closed = (lock_reason IS NOT NULL));

-- The lists of staff. Only what can be chosen by an index alone has one: nearly every act moves staff_updated_at.
CREATE INDEX ticket_staff_updated ON ticket (staff_updated_at, id) WHERE spam_at IS NULL;
CREATE INDEX ticket_created ON ticket (created_at, id) WHERE spam_at IS NULL;
CREATE INDEX ticket_department ON ticket (department_id, status, staff_updated_at, id) WHERE spam_at IS NULL;
CREATE INDEX ticket_assignee ON ticket (assignee_id, status, staff_updated_at, id) WHERE assignee_id IS NOT NULL;
CREATE INDEX ticket_person ON ticket (person_id, id);
CREATE INDEX ticket_tags ON ticket USING gin (tags) WHERE tags <> '{}';
CREATE INDEX ticket_spam ON ticket (spam_at, id) WHERE spam_at IS NOT NULL;

-- An upload of staff waits under owner 0, and is its uploader's alone; a customer's is its account's.
ALTER TABLE attachment ADD COLUMN uploader_id bigint REFERENCES person;
