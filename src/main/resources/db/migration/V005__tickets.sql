-- owner_id is the account's id, or 0 while a ticket of the contact form belongs to none: so that every key below it
-- can hold the owner, and no message or file ever hangs under another account's ticket.
CREATE TABLE ticket (
    id                     bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id             bigint      REFERENCES account,
    owner_id               bigint      NOT NULL GENERATED ALWAYS AS (coalesce(account_id, 0)) STORED,
    person_id              bigint      NOT NULL REFERENCES person,
    site_token_id          bigint      REFERENCES api_token,
    category_id            bigint      NOT NULL REFERENCES category,
    department_id          bigint      REFERENCES department,
    priority_id            bigint      NOT NULL REFERENCES priority,
    title                  text        NOT NULL,
    email_to               text[]      NOT NULL,
    email_cc               text[]      NOT NULL,
    status                 text        NOT NULL CHECK (status IN ('open', 'closed')),
    force_closed           boolean     NOT NULL DEFAULT false,
    read_hash_digest       bytea       NOT NULL UNIQUE,
    read_hash_sealed       bytea       NOT NULL,
    created_at             timestamptz NOT NULL,
    updated_at             timestamptz NOT NULL,
    client_last_replied_at timestamptz,
    client_last_read_at    timestamptz,
    client_messages        integer     NOT NULL,
    last_staff_message_id  bigint      NOT NULL DEFAULT 0,
    shown_message_id       bigint      NOT NULL DEFAULT 0,
    UNIQUE (owner_id, id),
    CHECK (status = 'closed' OR NOT force_closed)
) WITH (fillfactor = 85);

CREATE INDEX ticket_open_or_unread ON ticket (owner_id, id)
    WHERE status = 'open' OR last_staff_message_id > shown_message_id;

CREATE TABLE message (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id    bigint      NOT NULL,
    ticket_id   bigint      NOT NULL,
    author_id   bigint      NOT NULL REFERENCES person,
    by_staff    boolean     NOT NULL,
    internal    boolean     NOT NULL DEFAULT false,
    channel     text        NOT NULL CHECK (channel IN ('api', 'portal', 'mail', 'form', 'console')),
    title       text        NOT NULL,
    content     text        NOT NULL,
    attachments integer     NOT NULL,
    created_at  timestamptz NOT NULL,
    UNIQUE (owner_id, ticket_id, id),
    FOREIGN KEY (owner_id, ticket_id) REFERENCES ticket (owner_id, id) ON UPDATE CASCADE
);
