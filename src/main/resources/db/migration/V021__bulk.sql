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
