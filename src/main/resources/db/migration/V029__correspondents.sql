CREATE TABLE correspondent (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    ticket_id    bigint      NOT NULL REFERENCES ticket ON DELETE CASCADE,
    kind         text        NOT NULL CHECK (kind IN ('requester', 'participant', 'to', 'cc', 'staff')),
    person_id    bigint      REFERENCES person,
    address      text        NOT NULL,
    key          text        NOT NULL,
    confirmed_at timestamptz,
    stopped_at   timestamptz,
    created_at   timestamptz NOT NULL,
    UNIQUE (ticket_id, key)
);

CREATE INDEX correspondent_key ON correspondent (key);
CREATE INDEX correspondent_person ON correspondent (person_id) WHERE person_id IS NOT NULL;

ALTER TABLE outgoing_mail
    ADD COLUMN automatic         boolean NOT NULL DEFAULT true,
    ADD COLUMN mailbox_id        bigint  REFERENCES mailbox,
    ADD COLUMN ticket_id         bigint  REFERENCES ticket ON DELETE CASCADE,
    ADD COLUMN correspondent_id  bigint  REFERENCES correspondent ON DELETE CASCADE,
    ADD COLUMN posted_message_id bigint  REFERENCES message ON DELETE CASCADE,
    ADD COLUMN bounced_at        timestamptz,
    ADD COLUMN bounce            text;

CREATE INDEX outgoing_mail_ticket ON outgoing_mail (ticket_id, id) WHERE ticket_id IS NOT NULL;
CREATE INDEX outgoing_mail_address ON outgoing_mail (lower(address), created_at);
CREATE INDEX outgoing_mail_correspondent ON outgoing_mail (correspondent_id) WHERE correspondent_id IS NOT NULL;
CREATE INDEX outgoing_mail_message ON outgoing_mail (posted_message_id) WHERE posted_message_id IS NOT NULL;
CREATE INDEX outgoing_mail_receipt ON outgoing_mail (created_at) WHERE template = 'receipt';
