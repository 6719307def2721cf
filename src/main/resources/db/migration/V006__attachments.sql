-- A row without a message is an upload in waiting: swept after a day. The bytes are in the file store, under their
-- SHA-256, and there before the row is.
CREATE TABLE attachment (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id   bigint      NOT NULL,
    ticket_id  bigint,
    message_id bigint,
    file_name  text        NOT NULL,
    mime_type  text        NOT NULL,
    size       bigint      NOT NULL,
    sha256     bytea       NOT NULL CHECK (length(sha256) = 32),
    created_at timestamptz NOT NULL,
    FOREIGN KEY (owner_id, ticket_id, message_id) REFERENCES message (owner_id, ticket_id, id) ON UPDATE CASCADE,
    CHECK ((ticket_id IS NULL) = (message_id IS NULL))
);

CREATE INDEX attachment_held ON attachment (owner_id, ticket_id, message_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX attachment_waiting ON attachment (created_at) WHERE ticket_id IS NULL;
CREATE INDEX attachment_content ON attachment (sha256);
