-- Who people are: their addresses, what they may do, and whether they still may.
ALTER TABLE account ADD COLUMN retired_at timestamptz;

ALTER TABLE person
    ADD COLUMN language     text        NOT NULL DEFAULT 'en',
    ADD COLUMN time_zone    text        NOT NULL DEFAULT 'UTC',
    ADD COLUMN account_role text        CHECK (account_role IN ('admin', 'member')),
    ADD COLUMN sees_account boolean     NOT NULL DEFAULT false,
    ADD COLUMN disabled_at  timestamptz;

UPDATE person SET sees_account = true WHERE kind = 'api';
UPDATE person SET account_role = 'member' WHERE kind = 'customer';

ALTER TABLE person ADD CHECK ((account_role IS NOT NULL) = (kind = 'customer'));

-- Many may claim an address, one alone has proved it.
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

CREATE TABLE role (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name        text        NOT NULL UNIQUE,
    permissions text[]      NOT NULL,
    built_in    boolean     NOT NULL DEFAULT false,
    retired_at  timestamptz
);

INSERT INTO role (name, permissions, built_in)
VALUES
    ('admin', '{tickets.answer,tickets.all,tickets.give,accounts.manage,tokens.manage,texts.manage,desk.manage,staff.manage,audit.read}', true),
    ('supervisor', '{tickets.answer,tickets.all,tickets.give,accounts.manage,texts.manage}', true),
    ('agent', '{tickets.answer}', true);

-- A person of kind staff without a row here wrote once, and may do nothing.
CREATE TABLE staff (
    person_id bigint PRIMARY KEY REFERENCES person,
    role_id   bigint NOT NULL REFERENCES role
);

CREATE TABLE staff_department (
    person_id     bigint NOT NULL REFERENCES staff,
    department_id bigint NOT NULL REFERENCES department,
    PRIMARY KEY (person_id, department_id)
);

-- A token belongs to a person (a customer's or of staff), or to a web site (scope contact).
ALTER TABLE api_token DROP CONSTRAINT api_token_check;
ALTER TABLE api_token DROP CONSTRAINT api_token_check1;
ALTER TABLE api_token
    ADD CHECK (account_id IS NULL OR person_id IS NOT NULL),
    ADD CHECK ((person_id IS NULL) = (scopes = ARRAY['contact'])),
    ADD FOREIGN KEY (person_id) REFERENCES person;

CREATE INDEX api_token_person ON api_token (person_id);
