-- What members of staff are told of tickets by mail. mail_id is the mail that tells it; null: it waits for the next digest.
CREATE TABLE notice (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id  bigint      NOT NULL REFERENCES staff,
    ticket_id  bigint      NOT NULL REFERENCES ticket ON DELETE CASCADE,
    what       text        NOT NULL CHECK (what IN ('assigned', 'replied', 'mentioned')),
    created_at timestamptz NOT NULL DEFAULT now(),
    mail_id    bigint      REFERENCES outgoing_mail ON DELETE CASCADE
);

CREATE INDEX notice_waiting ON notice (person_id) WHERE mail_id IS NULL;
CREATE INDEX notice_mail ON notice (mail_id) WHERE mail_id IS NOT NULL;
CREATE INDEX notice_ticket ON notice (ticket_id);
