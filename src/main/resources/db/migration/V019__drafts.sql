-- What a member of staff writes in a ticket before it is a message. send_at is set once it is to be sent: it is held until
-- then, out of everybody else's sight; with a refusal it could not be sent. closes: the ticket is closed with it. address
-- and request_id are where it was sent from.
SET LOCAL statement_timeout = 0;

CREATE TABLE draft (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id  bigint      NOT NULL REFERENCES staff,
    ticket_id  bigint      NOT NULL REFERENCES ticket ON DELETE CASCADE,
    kind       text        NOT NULL CHECK (kind IN ('reply', 'note')),
    content    text        NOT NULL,
    saved_at   timestamptz NOT NULL,
    send_at    timestamptz,
    closes     boolean     NOT NULL DEFAULT false,
    refusal    text        CHECK (refusal IN ('forbidden', 'gone', 'invalid', 'failed')),
    address    text,
    request_id text,
    CHECK (send_at IS NULL OR kind = 'reply'),
    CHECK (refusal IS NULL OR send_at IS NOT NULL)
);

CREATE UNIQUE INDEX draft_unsent ON draft (person_id, ticket_id, kind) WHERE send_at IS NULL;
CREATE INDEX draft_person ON draft (person_id, ticket_id);
CREATE INDEX draft_ticket ON draft (ticket_id);
CREATE INDEX draft_due ON draft (send_at) WHERE send_at IS NOT NULL AND refusal IS NULL;

ALTER TABLE attachment
    ADD COLUMN draft_id bigint REFERENCES draft ON DELETE SET NULL,
    ADD CHECK (draft_id IS NULL OR ticket_id IS NULL);

CREATE INDEX attachment_draft ON attachment (draft_id) WHERE draft_id IS NOT NULL;
