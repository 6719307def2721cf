CREATE TABLE kept_content (
    sha256     bytea       PRIMARY KEY CHECK (length(sha256) = 32),
    size       bigint      NOT NULL,
    created_at timestamptz NOT NULL
);

CREATE TABLE incoming_mail (
    id                bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    mailbox_id        bigint      REFERENCES mailbox,
    uid_validity      bigint,
    uid               bigint,
    envelope_to       text,
    sha256            bytea       NOT NULL REFERENCES kept_content,
    size              bigint      NOT NULL,
    received_at       timestamptz NOT NULL,
    next_try_at       timestamptz NOT NULL DEFAULT now(),
    tries             integer     NOT NULL DEFAULT 0,
    message_id        text,
    fingerprint       bytea,
    sender            text,
    sender_name       text,
    subject           text,
    verdict           text        CHECK (verdict IN ('pass', 'fail', 'none')),
    judged_at         timestamptz,
    disposition       text        CHECK (disposition IN ('ticket', 'reply', 'proposed', 'quarantined', 'duplicate', 'rejected', 'bounce')),
    reason            text,
    person_id         bigint      REFERENCES person,
    ticket_id         bigint      REFERENCES ticket ON DELETE SET NULL,
    posted_message_id bigint      REFERENCES message ON DELETE SET NULL,
    correspondent_id  bigint      REFERENCES correspondent ON DELETE SET NULL,
    first_id          bigint      REFERENCES incoming_mail,
    outgoing_mail_id  bigint      REFERENCES outgoing_mail ON DELETE SET NULL,
    may_answer        boolean     NOT NULL DEFAULT false,
    settled_by        bigint      REFERENCES person,
    settled_at        timestamptz,
    CHECK ((uid IS NULL) = (uid_validity IS NULL)),
    CHECK ((judged_at IS NULL) = (disposition IS NULL))
);

CREATE UNIQUE INDEX incoming_mail_uid ON incoming_mail (mailbox_id, uid_validity, uid) WHERE uid IS NOT NULL;
CREATE UNIQUE INDEX incoming_mail_fingerprint ON incoming_mail (fingerprint) WHERE fingerprint IS NOT NULL AND first_id IS NULL;
CREATE INDEX incoming_mail_due ON incoming_mail (next_try_at) WHERE judged_at IS NULL;
CREATE INDEX incoming_mail_disposition ON incoming_mail (disposition, id);
CREATE INDEX incoming_mail_open ON incoming_mail (id) WHERE disposition IN ('quarantined', 'proposed');
CREATE INDEX incoming_mail_ticket ON incoming_mail (ticket_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX incoming_mail_message_id ON incoming_mail (message_id) WHERE message_id IS NOT NULL;
CREATE INDEX incoming_mail_sender ON incoming_mail (lower(sender), received_at) WHERE sender IS NOT NULL;
CREATE INDEX incoming_mail_sha256 ON incoming_mail (sha256);
CREATE INDEX incoming_mail_posted ON incoming_mail (posted_message_id) WHERE posted_message_id IS NOT NULL;

CREATE TABLE mailbox_sync (
    mailbox_id    bigint      PRIMARY KEY REFERENCES mailbox,
    holder        uuid,
    leased_until  timestamptz,
    account       text,
    uid_validity  bigint,
    last_uid      bigint      NOT NULL DEFAULT 0,
    fetched_at    timestamptz,
    reconciled_at timestamptz,
    missing       integer     NOT NULL DEFAULT 0,
    missing_since timestamptz,
    failing_since timestamptz,
    error         text
);

CREATE TABLE mail_sender (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pattern    text        NOT NULL UNIQUE,
    allowed    boolean     NOT NULL,
    added_by   bigint      REFERENCES person,
    created_at timestamptz NOT NULL
);

CREATE TABLE mail_message (
    message_id       bigint  PRIMARY KEY REFERENCES message ON DELETE CASCADE,
    incoming_mail_id bigint  NOT NULL REFERENCES incoming_mail,
    verified         boolean NOT NULL,
    html             text
);

CREATE INDEX mail_message_mail ON mail_message (incoming_mail_id);

CREATE TABLE mail_copied (
    ticket_id        bigint      NOT NULL REFERENCES ticket ON DELETE CASCADE,
    key              text        NOT NULL,
    address          text        NOT NULL,
    name             text        NOT NULL,
    incoming_mail_id bigint      NOT NULL REFERENCES incoming_mail,
    created_at       timestamptz NOT NULL,
    settled_at       timestamptz,
    PRIMARY KEY (ticket_id, key)
);

ALTER TABLE attachment ADD COLUMN content_id text;
