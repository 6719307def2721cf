CREATE TABLE account (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text        NOT NULL UNIQUE,
    created_at timestamptz NOT NULL
);

-- Whoever writes: an account's people and its API person belong to it; staff and contacts belong to none.
CREATE TABLE person (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    account_id bigint      REFERENCES account,
    kind       text        NOT NULL CHECK (kind IN ('customer', 'api', 'contact', 'staff')),
    name       text        NOT NULL,
    email      text,
    phone      text,
    company    text,
    created_at timestamptz NOT NULL,
    UNIQUE (account_id, id),
    CHECK ((account_id IS NOT NULL) = (kind IN ('customer', 'api')))
);

CREATE UNIQUE INDEX person_api ON person (account_id) WHERE kind = 'api';

-- A web site's token (scope contact) has no account and no person.
CREATE TABLE api_token (
    id           bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    digest       bytea       NOT NULL UNIQUE,
    name         text        NOT NULL,
    account_id   bigint,
    person_id    bigint,
    scopes       text[]      NOT NULL,
    networks     text[]      NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_at   timestamptz,
    last_used_at timestamptz,
    revoked_at   timestamptz,
    FOREIGN KEY (account_id, person_id) REFERENCES person (account_id, id),
    CHECK ((account_id IS NULL) = (person_id IS NULL)),
    CHECK ((account_id IS NULL) = (scopes = ARRAY['contact']))
);

CREATE INDEX api_token_account ON api_token (account_id);
