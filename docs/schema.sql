-- The whole database on one page, as the migrations in src/main/resources/db/migration make it (SchemaTest compares).

-- The fingerprint of the master key that this database's sealed values were made with.
CREATE TABLE master_key (
    id         text        PRIMARY KEY,
    created_at timestamptz NOT NULL DEFAULT now()
);

-- A POST that was answered, so that its retry creates nothing twice; swept after 7 days.
CREATE TABLE idempotency_key (
    token_id    bigint      NOT NULL,
    path        text        NOT NULL,
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,
    result_id   bigint      NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (token_id, path, key)
);

CREATE INDEX idempotency_key_age ON idempotency_key (created_at);

-- The jobs that run by the clock, in the shape that db-scheduler asks for.
CREATE TABLE scheduled_tasks (
    task_name            text        NOT NULL,
    task_instance        text        NOT NULL,
    task_data            bytea,
    execution_time       timestamptz NOT NULL,
    picked               boolean     NOT NULL,
    picked_by            text,
    last_success         timestamptz,
    last_failure         timestamptz,
    consecutive_failures integer,
    last_heartbeat       timestamptz,
    version              bigint      NOT NULL,
    priority             smallint,
    state                text,
    PRIMARY KEY (task_name, task_instance)
);

CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat ON scheduled_tasks (last_heartbeat);

-- The ledger. Followers read it in the order (transaction_id, id), and only rows whose transaction is older than
-- every running one: numbers from a sequence do not commit in order. It is the audit trail, too: where an act came from,
-- and digests of the thing before and after it. Insert-only.
CREATE TABLE event (
    id             bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    transaction_id xid8        NOT NULL DEFAULT pg_current_xact_id(),
    at             timestamptz NOT NULL,
    type           text        NOT NULL,
    actor          text        NOT NULL CHECK (actor IN ('customer', 'staff', 'site', 'guest', 'system')),
    actor_id       bigint,
    object_id      bigint      NOT NULL,
    detail         jsonb       NOT NULL,
    channel        text,
    token_id       bigint,
    address        text,
    request_id     text,
    before_digest  bytea,
    after_digest   bytea
);

CREATE UNIQUE INDEX event_order ON event (transaction_id, id);
CREATE INDEX event_object ON event (object_id, id);
CREATE INDEX event_actor ON event (actor_id, id);

CREATE FUNCTION event_is_insert_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'The ledger is insert-only';
END
$$;

CREATE TRIGGER event_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event
    FOR EACH STATEMENT EXECUTE FUNCTION event_is_insert_only();

-- Where each follower of the ledger stands.
CREATE TABLE bookmark (
    name           text   PRIMARY KEY,
    transaction_id xid8   NOT NULL,
    event_id       bigint NOT NULL
);

-- The seals of the ledger: each is keyed and holds the one before it, so a line that was changed, removed or put in
-- between does not fit. Numbers have no gaps.
CREATE TABLE event_seal (
    number         bigint PRIMARY KEY CHECK (number > 0),
    transaction_id xid8   NOT NULL,
    event_id       bigint NOT NULL,
    mac            bytea  NOT NULL CHECK (length(mac) = 32)
);

CREATE TRIGGER event_seal_insert_only BEFORE UPDATE OR DELETE OR TRUNCATE ON event_seal
    FOR EACH STATEMENT EXECUTE FUNCTION event_is_insert_only();

CREATE TABLE account (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL UNIQUE,
    created_at timestamptz NOT NULL,
    retired_at timestamptz
);

-- Whoever writes: an account's people and its API person belong to it; staff and contacts belong to none. email, phone
-- and company are what a contact typed into a form; addresses that can be proved are in person_email.
CREATE TABLE person (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id   bigint      REFERENCES account,
    kind         text        NOT NULL CHECK (kind IN ('customer', 'api', 'contact', 'staff')),
    name         text        NOT NULL,
    email        text,
    phone        text,
    company      text,
    created_at   timestamptz NOT NULL,
    language     text        NOT NULL DEFAULT 'en',
    time_zone    text        NOT NULL DEFAULT 'UTC',
    account_role text        CHECK (account_role IN ('admin', 'member')),
    sees_account boolean     NOT NULL DEFAULT false,
    disabled_at  timestamptz,
    theme        text        NOT NULL DEFAULT 'auto' CHECK (theme IN ('auto', 'light', 'dark')),
    UNIQUE (account_id, id),
    CHECK ((account_id IS NOT NULL) = (kind IN ('customer', 'api'))),
    CHECK ((account_role IS NOT NULL) = (kind = 'customer'))
);

CREATE UNIQUE INDEX person_api ON person (account_id) WHERE kind = 'api';

-- Many may claim an address, one alone has proved it. key is the address in lower case.
CREATE TABLE person_email (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id   bigint      NOT NULL REFERENCES person,
    address     text        NOT NULL,
    key         text        NOT NULL,
    verified_at timestamptz,
    created_at  timestamptz NOT NULL,
    UNIQUE (person_id, key)
);

CREATE UNIQUE INDEX person_email_verified ON person_email (key) WHERE verified_at IS NOT NULL;
CREATE INDEX person_email_key ON person_email (key);

-- In this collation an index tells what a text begins with.
CREATE INDEX person_email_start ON person_email (key COLLATE "C");
CREATE INDEX person_contact_start ON person (lower(email) COLLATE "C") WHERE email IS NOT NULL;

-- A link is good once, for one purpose, by the database's clock; a person has one of each.
CREATE TABLE sign_in_link (
    digest     bytea       PRIMARY KEY,
    person_id  bigint      NOT NULL REFERENCES person,
    email_id   bigint      NOT NULL REFERENCES person_email ON DELETE CASCADE,
    purpose    text        NOT NULL CHECK (purpose IN ('invitation', 'reset', 'sign_in', 'email')),
    expires_at timestamptz NOT NULL,
    UNIQUE (person_id, purpose)
);

CREATE INDEX sign_in_link_email ON sign_in_link (email_id);

-- hash is Argon2id's, with its parameters in it.
CREATE TABLE password (
    person_id  bigint      PRIMARY KEY REFERENCES person,
    hash       text        NOT NULL,
    changed_at timestamptz NOT NULL
);

-- A factor counts once a first code has proved it. last_step is the time step of the last code: each is good once.
CREATE TABLE second_factor (
    person_id     bigint      PRIMARY KEY REFERENCES person,
    secret_sealed bytea       NOT NULL,
    last_step     bigint      NOT NULL,
    proved_at     timestamptz
);

-- A code that was used is gone.
CREATE TABLE recovery_code (
    person_id bigint NOT NULL REFERENCES second_factor ON DELETE CASCADE,
    digest    bytea  NOT NULL,
    PRIMARY KEY (person_id, digest)
);

-- A browser in which its person signed in before: failures of strangers do not hold it up.
CREATE TABLE known_device (
    digest    bytea       PRIMARY KEY,
    person_id bigint      NOT NULL REFERENCES person,
    used_at   timestamptz NOT NULL
);

CREATE INDEX known_device_person ON known_device (person_id);

-- How often somebody failed to sign in since then, and when the next try is judged. key is a digest: what was tried may
-- be anything, a password in the wrong field, too.
CREATE TABLE sign_in_failure (
    key      bytea       PRIMARY KEY,
    failures integer     NOT NULL,
    since    timestamptz NOT NULL,
    retry_at timestamptz NOT NULL
);

-- A session ends at expires_at, or when it was not used for that long.
CREATE TABLE session (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest       bytea       NOT NULL UNIQUE,
    person_id    bigint      NOT NULL REFERENCES person,
    stage        text        NOT NULL CHECK (stage IN ('factor', 'enrolment', 'signed_in')),
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz NOT NULL,
    idle         interval    NOT NULL,
    used_at      timestamptz NOT NULL,
    confirmed_at timestamptz,
    address      text,
    browser      text
);

CREATE INDEX session_person ON session (person_id);

-- Whom a provider of identities knows as that subject. Never found by an e-mail address.
CREATE TABLE identity (
    issuer     text        NOT NULL,
    subject    text        NOT NULL,
    person_id  bigint      NOT NULL REFERENCES person,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);

CREATE INDEX identity_person ON identity (person_id);

-- A key by which its person comes in (WebAuthn). user_handle is what the person's device knows the person by: random, it
-- tells nothing. attested is the credential's id and public key as the device gave them.
CREATE TABLE passkey (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    credential_id   bytea       NOT NULL UNIQUE,
    person_id       bigint      NOT NULL REFERENCES person,
    name            text        NOT NULL,
    user_handle     bytea       NOT NULL,
    attested        bytea       NOT NULL,
    sign_count      bigint      NOT NULL,
    backup_eligible boolean     NOT NULL,
    created_at      timestamptz NOT NULL,
    used_at         timestamptz
);

CREATE INDEX passkey_person ON passkey (person_id);

-- A question that was answered is not to be answered again; kept for longer than it could be.
CREATE TABLE passkey_question (
    digest      bytea       PRIMARY KEY,
    answered_at timestamptz NOT NULL
);

-- The way in for the first admin, while there is no staff.
CREATE TABLE set_up_link (
    digest bytea PRIMARY KEY
);

-- A token belongs to a person (a customer's or of staff), or to a web site (scope contact). warned_days is the warning
-- that its owner heard last: 30 or 7 days before the end.
CREATE TABLE api_token (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest       bytea       NOT NULL UNIQUE,
    name         text        NOT NULL,
    account_id   bigint,
    person_id    bigint      REFERENCES person,
    scopes       text[]      NOT NULL,
    networks     text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    warned_days  integer,
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id),
    CHECK (account_id IS NULL OR person_id IS NOT NULL),
    CHECK ((person_id IS NULL) = (scopes = ARRAY['contact']))
);

CREATE INDEX api_token_account ON api_token (account_id);
CREATE INDEX api_token_person ON api_token (person_id);

CREATE TABLE priority (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL UNIQUE,
    is_default boolean     NOT NULL DEFAULT false,
    urgency    integer     NOT NULL DEFAULT 0,
    retired_at timestamptz
);

CREATE UNIQUE INDEX priority_default ON priority (is_default) WHERE is_default;

CREATE TABLE department (
    id          bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text    NOT NULL UNIQUE,
    priority_id bigint  REFERENCES priority,
    is_default  boolean NOT NULL DEFAULT false,
    retired_at  timestamptz
);

CREATE UNIQUE INDEX department_default ON department (is_default) WHERE is_default;

CREATE TABLE category (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text   NOT NULL UNIQUE,
    department_id bigint REFERENCES department,
    priority_id   bigint REFERENCES priority,
    retired_at    timestamptz
);

-- An address of the desk: what comes to it becomes tickets of its department and category, what goes out for these comes
-- from it. Without imap_host its mail comes by the pipe alone. checker is who proves senders for us (the authserv-id of
-- RFC 8601); secret_sealed the password, or what OAuth 2 needs, as JSON. key is the address in lower case.
CREATE TABLE mailbox (
    id              bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name            text        NOT NULL UNIQUE,
    address         text        NOT NULL,
    key             text        NOT NULL UNIQUE,
    sender_name     text        NOT NULL,
    department_id   bigint      NOT NULL REFERENCES department,
    category_id     bigint      NOT NULL REFERENCES category,
    language        text        NOT NULL,
    sub_addresses   boolean     NOT NULL,
    acknowledges    boolean     NOT NULL,
    staff_answers   boolean     NOT NULL,
    checker         text,
    imap_host       text,
    imap_port       integer,
    imap_security   text        CHECK (imap_security IN ('tls', 'starttls', 'off')),
    imap_user       text,
    imap_folder     text,
    sign_in         text        CHECK (sign_in IN ('password', 'oauth')),
    oauth_token_url text,
    oauth_client_id text,
    oauth_scope     text,
    secret_sealed   bytea,
    created_at      timestamptz NOT NULL,
    retired_at      timestamptz,
    CHECK ((imap_host IS NULL) = (imap_port IS NULL)),
    CHECK ((imap_host IS NULL) = (imap_security IS NULL)),
    CHECK ((imap_host IS NULL) = (imap_user IS NULL)),
    CHECK ((imap_host IS NULL) = (imap_folder IS NULL)),
    CHECK ((imap_host IS NULL) = (sign_in IS NULL))
);

-- What staff put into replies; those of no department are for all of them.
CREATE TABLE canned_text (
    id            bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name          text   NOT NULL UNIQUE,
    content       text   NOT NULL,
    department_id bigint REFERENCES department,
    retired_at    timestamptz
);

CREATE TABLE role (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text        NOT NULL UNIQUE,
    permissions text[]      NOT NULL,
    built_in    boolean     NOT NULL DEFAULT false,
    retired_at  timestamptz
);

-- A person of kind staff without a row here wrote once, and may do nothing.
CREATE TABLE staff (
    person_id bigint PRIMARY KEY REFERENCES person,
    role_id   bigint NOT NULL REFERENCES role,
    signature text   NOT NULL DEFAULT '',
    notices   text   NOT NULL DEFAULT 'each' CHECK (notices IN ('none', 'each', 'digest'))
);

CREATE TABLE staff_department (
    person_id     bigint NOT NULL REFERENCES staff,
    department_id bigint NOT NULL REFERENCES department,
    PRIMARY KEY (person_id, department_id)
);

-- owner_id is the account's id, or 0 while a ticket of the contact form belongs to none: so that every key below it
-- can hold the owner, and no message or file ever hangs under another account's ticket. updated_at moves with what the
-- customer can see, staff_updated_at and version with every change; client_turn: staff wrote last. ASCII punctuation
-- divides the words of a title, whatever PostgreSQL makes of paths and numbers.
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
    assignee_id            bigint      REFERENCES staff,
    tags                   text[]      NOT NULL DEFAULT '{}',
    snoozed_until          timestamptz,
    spam_at                timestamptz,
    lock_reason            text,
    client_turn            boolean     NOT NULL DEFAULT false,
    version                integer     NOT NULL DEFAULT 1,
    staff_updated_at       timestamptz NOT NULL DEFAULT now(),
    title_words            tsvector    GENERATED ALWAYS AS (
        to_tsvector(
            'simple',
            translate(title, '!"#$%&''()*+,-./:;<=>?@[\]^_`{|}~', '                                '))) STORED,
    UNIQUE (owner_id, id),
    CHECK (status = 'closed' OR NOT force_closed),
    CHECK (force_closed = (lock_reason IS NOT NULL))
) WITH (fillfactor = 85);

CREATE INDEX ticket_open_or_unread ON ticket (owner_id, id)
    WHERE status = 'open' OR last_staff_message_id > shown_message_id;

-- The lists of staff. Only what can be chosen by an index alone has one: nearly every act moves staff_updated_at.
CREATE INDEX ticket_staff_updated ON ticket (staff_updated_at, id) WHERE spam_at IS NULL;
CREATE INDEX ticket_open ON ticket (staff_updated_at, id)
    INCLUDE (department_id, assignee_id, client_turn, snoozed_until)
    WHERE status = 'open' AND spam_at IS NULL;
CREATE INDEX ticket_created ON ticket (created_at, id) WHERE spam_at IS NULL;
CREATE INDEX ticket_department ON ticket (department_id, status, staff_updated_at, id) WHERE spam_at IS NULL;
CREATE INDEX ticket_assignee ON ticket (assignee_id, status, staff_updated_at, id) WHERE assignee_id IS NOT NULL;
CREATE INDEX ticket_person ON ticket (person_id, id);
CREATE INDEX ticket_tags ON ticket USING gin (tags) WHERE tags <> '{}';
CREATE INDEX ticket_spam ON ticket (spam_at, id) WHERE spam_at IS NOT NULL;
CREATE INDEX ticket_snoozed ON ticket (snoozed_until, id) WHERE snoozed_until IS NOT NULL;
CREATE INDEX ticket_title_words ON ticket USING gin (title_words) WHERE spam_at IS NULL;

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

-- Whom a ticket writes to by mail: one row an address, in lower case in key. A token that is keyed names it in reply
-- addresses and Message-IDs. An address that the ticket's opener named (to, cc) is confirmed by staff alone; one that is
-- stopped hears no more.
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

-- What a member of staff writes in a ticket before it is a message. send_at is set once it is to be sent: it is held until
-- then, out of everybody else's sight; with a refusal it could not be sent. closes: the ticket is closed with it. address
-- and request_id are where it was sent from.
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

-- A note called this member to the ticket, and the member has not come yet.
CREATE TABLE mention (
    person_id bigint NOT NULL REFERENCES staff,
    ticket_id bigint NOT NULL REFERENCES ticket ON DELETE CASCADE,
    PRIMARY KEY (person_id, ticket_id)
);

CREATE INDEX mention_ticket ON mention (ticket_id);

-- A row without a message is an upload in waiting: swept after a day, unless a draft keeps it. The bytes are in the file store, under their
-- SHA-256, and there before the row is. An upload of staff waits under owner 0, and is its uploader's alone; a
-- customer's is its account's.
CREATE TABLE attachment (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id    bigint      NOT NULL,
    ticket_id   bigint,
    message_id  bigint,
    file_name   text        NOT NULL,
    mime_type   text        NOT NULL,
    size        bigint      NOT NULL,
    sha256      bytea       NOT NULL CHECK (length(sha256) = 32),
    created_at  timestamptz NOT NULL,
    uploader_id bigint      REFERENCES person,
    draft_id    bigint      REFERENCES draft ON DELETE SET NULL,
    content_id  text,
    FOREIGN KEY (owner_id, ticket_id, message_id) REFERENCES message (owner_id, ticket_id, id) ON UPDATE CASCADE,
    CHECK ((ticket_id IS NULL) = (message_id IS NULL)),
    CHECK (draft_id IS NULL OR ticket_id IS NULL)
);

CREATE INDEX attachment_held ON attachment (owner_id, ticket_id, message_id) WHERE ticket_id IS NOT NULL;
CREATE INDEX attachment_waiting ON attachment (created_at) WHERE ticket_id IS NULL;
CREATE INDEX attachment_content ON attachment (sha256);
CREATE INDEX attachment_draft ON attachment (draft_id) WHERE draft_id IS NOT NULL;

-- A puzzle that was solved is not to be used again; kept for longer than it could be.
CREATE TABLE contact_puzzle (
    digest  bytea       PRIMARY KEY,
    used_at timestamptz NOT NULL
);

CREATE INDEX contact_puzzle_used ON contact_puzzle (used_at);
-- A list of tickets that somebody gave a name. query is that of the console's address.
CREATE TABLE saved_view (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    owner_id   bigint      NOT NULL REFERENCES staff,
    name       text        NOT NULL,
    query      text        NOT NULL,
    shared     boolean     NOT NULL,
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX saved_view_owner ON saved_view (owner_id);

-- What a member of staff did to many tickets at once, kept for 30 days. channel to request_id: from where it was asked for.
-- Until next_at a worker has it, and its items up to place are settled. While it is undone, total, done and refused count
-- those that it had changed.
CREATE TABLE bulk_act (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id  bigint      NOT NULL REFERENCES staff,
    what       jsonb       NOT NULL,
    channel    text        NOT NULL,
    token_id   bigint,
    address    text,
    request_id text,
    state      text        NOT NULL DEFAULT 'running' CHECK (state IN ('running', 'done', 'undoing', 'undone')),
    total      integer     NOT NULL DEFAULT 0,
    done       integer     NOT NULL DEFAULT 0,
    refused    integer     NOT NULL DEFAULT 0,
    place      bigint      NOT NULL DEFAULT 0,
    next_at    timestamptz NOT NULL DEFAULT now(),
    created_at timestamptz NOT NULL DEFAULT now()
);

CREATE INDEX bulk_act_due ON bulk_act (next_at) WHERE state IN ('running', 'undoing');

-- One ticket of it, which may be gone. before is where it stood, version what the act made of it; why: it was refused, or
-- left when all else was undone.
CREATE TABLE bulk_item (
    act_id    bigint  NOT NULL REFERENCES bulk_act ON DELETE CASCADE,
    ticket_id bigint  NOT NULL,
    state     text    NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'refused', 'undone', 'left')),
    before    jsonb,
    version   integer,
    why       text,
    PRIMARY KEY (act_id, ticket_id)
);

CREATE INDEX bulk_item_refused ON bulk_item (act_id, ticket_id) WHERE why IS NOT NULL;

-- Mails to be sent, and for 30 days those that were. parameters are ids and numbers, never a secret: links are made when
-- the mail is sent. While it is being sent, next_try_at is the end of the lease of the one who sends it. automatic: nobody
-- wrote it. A mail of a ticket tells one correspondent of one message; bounce is what came back of it, in words.
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
    automatic         boolean NOT NULL DEFAULT true,
    mailbox_id        bigint  REFERENCES mailbox,
    ticket_id         bigint  REFERENCES ticket ON DELETE CASCADE,
    correspondent_id  bigint  REFERENCES correspondent ON DELETE CASCADE,
    posted_message_id bigint  REFERENCES message ON DELETE CASCADE,
    bounced_at        timestamptz,
    bounce            text,
    CHECK (sent_at IS NULL OR failed_at IS NULL)
);

CREATE INDEX outgoing_mail_due ON outgoing_mail (next_try_at) WHERE sent_at IS NULL AND failed_at IS NULL;
CREATE INDEX outgoing_mail_ticket ON outgoing_mail (ticket_id, id) WHERE ticket_id IS NOT NULL;
CREATE INDEX outgoing_mail_address ON outgoing_mail (lower(address), created_at);
CREATE INDEX outgoing_mail_correspondent ON outgoing_mail (correspondent_id) WHERE correspondent_id IS NOT NULL;
CREATE INDEX outgoing_mail_message ON outgoing_mail (posted_message_id) WHERE posted_message_id IS NOT NULL;
CREATE INDEX outgoing_mail_receipt ON outgoing_mail (created_at) WHERE template = 'receipt';

-- Why no mail goes out, and since when; no row: mail goes. trouble: a code of what is wrong, and what it speaks of.
CREATE TABLE mail_outage (
    single  boolean     PRIMARY KEY DEFAULT true CHECK (single),
    since   timestamptz NOT NULL DEFAULT now(),
    trouble text        NOT NULL
);

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

-- Bytes in the file store that something beside an attachment names.
CREATE TABLE kept_content (
    sha256     bytea       PRIMARY KEY CHECK (length(sha256) = 32),
    size       bigint      NOT NULL,
    created_at timestamptz NOT NULL
);

-- The ledger of what came by mail: the raw message is kept before the mailbox is touched, and each gets one disposition.
-- fingerprint tells a mail that came before (first_id); reason is a code. settled_by: who of staff decided on it.
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

-- How far a mailbox was read, by account, UIDVALIDITY and UID, and the process that has it until the lease ends; missing: what it
-- has and the ledger had not when they were compared last; error: a code of the trouble, and what it speaks of.
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

-- Addresses, or domains after an @, whose mail is always let in, or never.
CREATE TABLE mail_sender (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    pattern    text        NOT NULL UNIQUE,
    allowed    boolean     NOT NULL,
    added_by   bigint      REFERENCES person,
    created_at timestamptz NOT NULL
);

-- What mail adds to a message: the HTML as it came, and whether its sender was proved.
CREATE TABLE mail_message (
    message_id       bigint  PRIMARY KEY REFERENCES message ON DELETE CASCADE,
    incoming_mail_id bigint  NOT NULL REFERENCES incoming_mail,
    verified         boolean NOT NULL,
    html             text
);

CREATE INDEX mail_message_mail ON mail_message (incoming_mail_id);

-- Whom a mail of a ticket was also sent to: staff decide whether they take part.
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

-- Words of a mail that an administrator put in the place of ours.
CREATE TABLE mail_text (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    template   text        NOT NULL,
    language   text        NOT NULL,
    subject    text        NOT NULL,
    content    text        NOT NULL,
    changed_at timestamptz NOT NULL,
    UNIQUE (template, language)
);
