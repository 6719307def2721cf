-- Where each follower of the ledger stands.
CREATE TABLE bookmark (
    name           text   PRIMARY KEY,
    transaction_id xid8   NOT NULL,
    event_id       bigint NOT NULL
);

-- Mails to be sent, and for 30 days those that were. parameters are ids and numbers, never a secret: links are made when
-- the mail is sent. While it is being sent, next_try_at is the end of the lease of the one who sends it.
CREATE TABLE outgoing_mail (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    address     text        NOT NULL,
    language    text        NOT NULL,
    template    text        NOT NULL,
    parameters  jsonb       NOT NULL,
    message_id  text        NOT NULL UNIQUE,
    created_at  timestamptz NOT NULL DEFAULT now(),
    next_try_at timestamptz NOT NULL DEFAULT now(),
    tries       integer     NOT NULL DEFAULT 0,
    sent_at     timestamptz,
    failed_at   timestamptz,
    last_error  text,
    CHECK (sent_at IS NULL OR failed_at IS NULL)
);

CREATE INDEX outgoing_mail_due ON outgoing_mail (next_try_at) WHERE sent_at IS NULL AND failed_at IS NULL;
