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
